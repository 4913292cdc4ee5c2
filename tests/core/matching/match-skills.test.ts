import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EQUIVALENT_ROWS } from '../../../utils/core/matching/equivalents';
import { matchSkills, summarise } from '../../../utils/core/matching/match-skills';
import type { Skill } from '../../../utils/core/skills/skill';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { cert, skill } from '../offer-for-tests';

const TODAY = '2026-11-25';
const match = (skills: Skill[], ...certs: ReturnType<typeof cert>[]) =>
  matchSkills(skills, certs, IMPLICATIONS, TODAY);
const sum = (skills: Skill[], ...certs: ReturnType<typeof cert>[]) =>
  summarise(skills, match(skills, ...certs));

describe('one need against the certificates', () => {
  test('a skill that a certificate shows is covered', () => {
    expect(match([skill('sql')], cert('c', ['sql']))).toEqual([
      {
        skill: 'sql',
        need: 'required',
        status: 'covered',
        certs: ['c'],
        because: { code: 'shown-by-cert', cert: 'c' },
      },
    ]);
  });

  test('a skill reached by implication only is partly covered, with the path', () => {
    expect(match([skill('javascript')], cert('c', ['react']))[0]).toMatchObject({
      status: 'partly',
      because: { code: 'implied', cert: 'c', path: ['react', 'javascript'] },
    });
  });

  test('implication never runs downward', () => {
    expect(match([skill('react')], cert('c', ['javascript']))[0]?.status).toBe('missing');
  });

  test.each([
    [{ expires: '2026-11-25' }, 'covered', 'shown-by-cert'],
    [{ expires: '2026-11-24' }, 'expired', 'cert-expired'],
    [{ expires: '2026-11' }, 'covered', 'shown-by-cert'],
    [{ expires: '2025' }, 'expired', 'cert-expired'],
    [{ issued: '2026-11-26' }, 'missing', 'cert-not-yet-valid'],
    [{ revoked: true }, 'missing', 'cert-revoked'],
    [{ signature: 'failed' as const }, 'missing', 'cert-signature-failed'],
    [{ signature: 'not-signed' as const }, 'covered', 'shown-by-cert'],
  ])('a certificate with %o makes it %s', (given, status, code) => {
    expect(match([skill('sql')], cert('c', ['sql'], given))[0]).toMatchObject({ status, because: { code } });
  });

  test('an expired certificate does not hide a valid one, nor one that implies', () => {
    const expired = cert('a', ['sql'], { expires: '2020' });
    expect(match([skill('sql')], expired, cert('b', ['sql']))[0]).toMatchObject({
      status: 'covered',
      certs: ['b'],
    });
    expect(match([skill('sql')], expired, cert('b', ['t-sql']))[0]?.status).toBe('partly');
  });

  test('the surest certificate stands first', () => {
    const certs = [
      cert('course', ['sql']),
      cert('exam', ['sql'], { proof: 'proctored-exam' }),
      cert('signed', ['sql'], { signature: 'verified' }),
    ];
    expect(match([skill('sql')], ...certs)[0]?.certs).toEqual(['signed', 'exam', 'course']);
  });

  test('a name that the vocabulary lacks is compared without case', () => {
    const asked = skill('x:basket-weaving', { label: 'Basket Weaving', known: false });
    const held = cert('c', [], { skills: [{ id: null, label: 'basket weaving', from: 'tag' }] });
    expect(match([asked], held)[0]?.status).toBe('covered');
  });
});

describe('demanded certificates', () => {
  const cka = skill('cka', { kind: 'certificate' });

  test('a demanded certificate is met by itself', () => {
    expect(match([cka], cert('c', ['cka']))[0]?.status).toBe('covered');
  });

  test('its skill does not meet it', () => {
    expect(match([cka], cert('c', ['kubernetes']))[0]?.status).toBe('missing');
  });

  test('a listed successor meets it, and the reason names it', () => {
    const asked = skill('dp-203', { kind: 'certificate' });
    expect(match([asked], cert('c', ['fabric-data-engineer']))[0]).toMatchObject({
      status: 'covered',
      because: { code: 'equivalent', cert: 'c', by: 'fabric-data-engineer' },
    });
  });

  test('a named kind of it meets it', () => {
    const asked = skill('cdl', { kind: 'certificate' });
    expect(match([asked], cert('c', ['cdl-class-a']))[0]?.status).toBe('covered');
  });

  test('the table of equivalents is sorted, unique and made of certificates of the vocabulary', () => {
    const vocabulary = loadVocabulary();
    const keys = EQUIVALENT_ROWS.map(([demanded, accepted]) => `${demanded} ${accepted}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const id of EQUIVALENT_ROWS.flatMap(([demanded, accepted]) => [demanded, accepted] as string[]))
      expect(vocabulary.get(id)?.kind, id).toBe('certificate');
  });

  test('nothing but a certificate ever shows a certificate', () => {
    const [header = '', ...lines] = readFileSync('utils/core/vocabulary/data/skills.tsv', 'utf8')
      .trimEnd()
      .split('\n');
    const at = header.split('\t').indexOf('id');
    const kindOf = (id: string) => loadVocabulary().get(id)?.kind;
    for (const id of lines.map((line) => line.split('\t')[at] ?? ''))
      for (const shown of IMPLICATIONS.of(id))
        if (kindOf(shown) === 'certificate') expect(kindOf(id), `${id} shows ${shown}`).toBe('certificate');
  });
});

describe('what counts', () => {
  const either = (id: string, group = 1) => skill(id, { group: { id: group, kind: 'either-or' } });

  test('an either/or group is one unit, and holding one closes it', () => {
    const asked = [either('aws'), either('microsoft-azure'), either('google-cloud')];
    const { coverage } = sum(asked, cert('c', ['microsoft-azure']));
    expect(coverage.required).toEqual({ covered: 1, of: 1 });
    expect(match(asked, cert('c', ['microsoft-azure'])).map((one) => one.because.code)).toEqual([
      'other-of-group',
      'shown-by-cert',
      'other-of-group',
    ]);
  });

  test('soft skills, mentioned ones and members of examples are no units', () => {
    const { units } = sum([
      skill('teamwork', { kind: 'soft' }),
      skill('jira', { need: 'mentioned' }),
      skill('selenium', { group: { id: 1, kind: 'examples' } }),
      skill('sql'),
    ]);
    expect(units.map((unit) => unit.skills)).toEqual([['sql']]);
  });

  test.each([
    ['nothing to judge', [], null],
    ['nothing covered', [skill('sql')], 0],
    ['required counts twice', [skill('python'), skill('dbt', { need: 'preferred' })], 2 / 3],
    ['implied is half', [skill('javascript')], 0.5],
  ])('score: %s', (_, asked, expected) => {
    expect(sum(asked, cert('c', ['python', 'react'])).coverage.score).toBe(expected);
  });

  test('no certificate at all gives every unit as missing', () => {
    expect(sum([skill('python'), skill('sql')]).coverage).toEqual({
      required: { covered: 0, of: 2 },
      preferred: { covered: 0, of: 0 },
      score: 0,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { countsOn } from '../../../utils/core/matching/evidence';
import { matchSkills } from '../../../utils/core/matching/match-skills';
import type { Skill } from '../../../utils/core/skills/skill';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { cert, skill } from '../offer-for-tests';

type Held = ReturnType<typeof cert>;
type Given = Partial<Held>;

const TODAY = '2026-11-25';
const matchOne = (asked: Skill, ...held: Held[]) => matchSkills([asked], held, IMPLICATIONS, TODAY)[0];
const shows = (...skills: Held['skills']): Given => ({ skills });

describe('of several certificates the surest stands first', () => {
  test.each<[string, Given, Given]>([
    [
      'an issuer that is certain before one that is not',
      { signature: 'verified' },
      { signature: 'intact-issuer-not-confirmed' },
    ],
    [
      'intact before not checkable',
      { signature: 'intact-issuer-not-confirmed' },
      { signature: 'cannot-check-offline' },
    ],
    ['signed before not signed', { signature: 'cannot-check-offline' }, { signature: 'not-signed' }],
    ['an exam before a test without supervision', { proof: 'proctored-exam' }, { proof: 'assessment' }],
    ['a test before a course', { proof: 'assessment' }, { proof: 'course' }],
    ['a course before a claim', { proof: 'course' }, { proof: 'self-declared' }],
    [
      'the signature before the proof',
      { signature: 'verified', proof: 'course' },
      { proof: 'proctored-exam' },
    ],
  ])('%s', (_, surer, other) => {
    const held = [cert('a', ['sql'], other), cert('z', ['sql'], surer)];
    expect(matchOne(skill('sql'), ...held)?.certs).toEqual(['z', 'a']);
    expect(matchOne(skill('sql'), ...held.toReversed())?.certs).toEqual(['z', 'a']);
  });

  test('of two that are alike the one whose id comes first, in whatever order they are held', () => {
    const held = ['b', 'c', 'a'].map((id) => cert(id, ['sql']));
    expect(matchOne(skill('sql'), ...held)?.certs).toEqual(['a', 'b', 'c']);
  });

  test('one that shows it directly before a surer one that implies it', () => {
    const held = [cert('implies', ['dbt'], { signature: 'verified' }), cert('shows', ['sql'])];
    expect(matchOne(skill('sql'), ...held)).toMatchObject({ status: 'covered', certs: ['shows'] });
  });

  test('of two that imply it the one with the shorter way, before the surer one', () => {
    const held = [cert('far', ['next-js'], { signature: 'verified' }), cert('near', ['react'])];
    expect(matchOne(skill('javascript'), ...held)).toMatchObject({
      status: 'partly',
      certs: ['near', 'far'],
      because: { code: 'implied', cert: 'near', path: ['react', 'javascript'] },
    });
  });
});

describe('of several skills of one certificate', () => {
  const react = { id: 'react', label: 'React', from: 'title' } as const;
  const next = { id: 'next-js', label: 'Next.js', from: 'user' } as const;
  const node = { id: 'node-js', label: 'Node.js', from: 'tag' } as const;

  test.each<[string, Held['skills'], string]>([
    ['the one with the shorter way tells why', [react, next], 'react'],
    ['of two ways of one length the surer source tells why', [react, node], 'node-js'],
  ])('%s, whichever is named first', (_, skills, from) => {
    for (const named of [skills, skills.toReversed()])
      expect(matchOne(skill('javascript'), cert('c', [], shows(...named)))?.because).toEqual({
        code: 'implied',
        cert: 'c',
        path: [from, 'javascript'],
      });
  });

  test.each(['user', 'alignment', 'credly', 'catalogue', 'tag', 'title'] as const)(
    'a source of the kind %s is surer than all that follow it',
    (from) => {
      const order = ['user', 'alignment', 'credly', 'catalogue', 'tag', 'title'] as const;
      for (const later of order.slice(order.indexOf(from) + 1)) {
        const skills = [
          { ...react, from: later },
          { ...node, from },
        ];
        expect(matchOne(skill('javascript'), cert('c', [], shows(...skills)))?.because).toMatchObject({
          path: ['node-js', 'javascript'],
        });
      }
    },
  );

  test('a skill that it shows itself is not told as implied by another', () => {
    expect(matchOne(skill('react'), cert('c', ['next-js', 'react']))?.status).toBe('covered');
  });

  test('it is named once, however many of its skills imply the one asked for', () => {
    const asked = skill('ccna', { kind: 'certificate' });
    expect(matchOne(asked, cert('c', ['ccnp', 'ccnp-enterprise']))?.certs).toEqual(['c']);
  });
});

describe('a certificate that does not count says why, the most useful reason first', () => {
  const expired = cert('expired', ['sql'], { expires: '2025-01' });
  const early = cert('early', ['sql'], { issued: '2027-01' });
  const revoked = cert('revoked', ['sql'], { revoked: true });
  const failed = cert('failed', ['sql'], { signature: 'failed' });

  test.each<[Held[], object]>([
    [[failed, revoked, early, expired], { code: 'cert-expired', cert: 'expired', on: '2025-01' }],
    [[failed, revoked, early], { code: 'cert-not-yet-valid', cert: 'early', from: '2027-01' }],
    [[failed, revoked], { code: 'cert-revoked', cert: 'revoked' }],
    [[failed], { code: 'cert-signature-failed', cert: 'failed' }],
    [[cert('other', ['python'])], { code: 'no-cert' }],
    [[], { code: 'no-cert' }],
  ])('%#', (held, because) => {
    expect(matchOne(skill('sql'), ...held)?.because).toEqual(because);
  });

  test.each([
    ['2020', '2025-03', '2023-12-31'],
    ['2025-03', '2023-12-31', '2020'],
  ])('of several that have run out, the one that ran out last: %s, %s, %s', (...days) => {
    const held = days.map((expires, at) => cert(`cert-${at}`, ['sql'], { expires }));
    const match = matchOne(skill('sql'), ...held);
    expect(match).toMatchObject({ status: 'expired', because: { code: 'cert-expired', on: '2025-03' } });
    expect(match?.certs.map((id) => held.find((one) => one.id === id)?.expires)).toEqual([
      '2025-03',
      '2023-12-31',
      '2020',
    ]);
  });

  test('one that only implies the skill and has run out is no reason at all', () => {
    const held = cert('c', ['dbt'], { expires: '2020' });
    expect(matchOne(skill('sql'), held)).toMatchObject({
      status: 'missing',
      certs: [],
      because: { code: 'no-cert' },
    });
  });

  test.each<[string, Given, boolean]>([
    ['valid', {}, true],
    ['not signed', { signature: 'not-signed' }, true],
    ['expired', { expires: '2026-11-24' }, false],
    ['not yet valid', { issued: '2026-11-26' }, false],
    ['revoked', { revoked: true }, false],
    ['wrongly signed', { signature: 'failed' }, false],
  ])('%s: counts today is %s', (_, given, counts) => {
    expect(countsOn(cert('c', ['sql'], given), TODAY)).toBe(counts);
  });
});

describe('a name that the vocabulary lacks', () => {
  const asked = (label: string, known = false) => skill('x:some-name', { label, known });
  const tagged = (label: string) => cert('c', [], shows({ id: null, label, from: 'tag' }));

  test.each<[string, Skill, Held, string]>([
    ['is the same in other case', asked('Basket Weaving'), tagged('basket WEAVING'), 'covered'],
    ['is the same with blanks around it', asked(' Basket weaving'), tagged('Basket weaving '), 'covered'],
    ['is not another such name', asked('Basket weaving'), tagged('Glass blowing'), 'missing'],
    [
      'is never a name that the vocabulary has',
      asked('Basket weaving', true),
      tagged('Basket weaving'),
      'missing',
    ],
    ['is found by its id too', asked('Weaving'), cert('c', ['x:some-name']), 'covered'],
  ])('%s', (_, wanted, held, status) => {
    expect(matchOne(wanted, held)?.status).toBe(status);
  });
});

describe('a demanded certificate', () => {
  const ccna = skill('ccna', { kind: 'certificate' });
  const cdl = skill('cdl', { kind: 'certificate' });

  test.each<[string, Skill, Held[], object]>([
    [
      'is told by itself, also beside a surer equivalent',
      ccna,
      [cert('a', ['ccnp'], { signature: 'verified' }), cert('b', ['ccna'])],
      { status: 'covered', certs: ['b', 'a'], because: { code: 'shown-by-cert', cert: 'b' } },
    ],
    [
      'is met by a kind of it, which the reason names',
      cdl,
      [cert('c', ['cdl-class-a'])],
      { status: 'covered', because: { code: 'equivalent', cert: 'c', by: 'cdl-class-a' } },
    ],
    [
      'has expired with its kind',
      cdl,
      [cert('c', ['cdl-class-a'], { expires: '2020' })],
      { status: 'expired' },
    ],
    [
      'is not met by what implies its label',
      skill('cdl', { kind: 'certificate', known: false, label: 'Lorry' }),
      [cert('c', [], shows({ id: null, label: 'Lorry', from: 'tag' }))],
      { status: 'missing' },
    ],
    [
      'is a skill like others where it is asked for as one',
      skill('cdl'),
      [cert('c', ['cdl-class-a'])],
      { status: 'partly' },
    ],
  ])('%s', (_, asked, held, expected) => {
    expect(matchOne(asked, ...held)).toMatchObject(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import { EVERY_PART, PARTS, type Part } from '../../utils/core/report/dossier/dossier';
import { postingAddress } from '../../utils/core/report/dossier/hand-over';
import { makeDossier } from '../../utils/core/report/dossier/make-dossier';
import { readDossier } from '../../utils/core/report/dossier/read-dossier';
import { REPORT_FORMATS } from '../../utils/core/report/formats';
import { cert, offer, skill } from './offer-for-tests';
import { readingWith, sourceWith, written } from './report-for-tests';

const FORMATS = REPORT_FORMATS.map(({ id }) => id);
const without = (...parts: Part[]) => ({
  ...EVERY_PART,
  parts: PARTS.filter((part) => !parts.includes(part)),
});

/** Two postings, three certificates: one counts, one has run out, one shows something else. */
const SOURCE = {
  ...sourceWith('plain'),
  readings: [
    readingWith('Data engineer', {
      skills: [
        skill('sql', { label: 'SQL', mentions: [{ start: 5, end: 8, text: 'SQL', section: 0 }] }),
        skill('python', { label: 'Python' }),
      ],
    }),
    readingWith('Analyst', {
      skills: [skill('sql', { label: 'SQL' }), skill('go', { label: 'Go', need: 'preferred' })],
    }),
  ],
  certs: [
    cert('b', ['sql'], {
      title: 'Zeta SQL',
      url: 'https://badges.example/kim-doe',
      credentialId: 'KD-1234',
      source: { file: 'Kim Doe - SQL.pdf', format: 'baked' },
      otherSources: [{ file: 'kim.doe.zip', format: 'archive' }],
      recipient: 'matches',
    }),
    cert('a', ['python'], { title: 'Alpha Python', expires: '2026-01-31' }),
    cert('c', ['cobol'], { title: 'Mid Cobol' }),
  ],
  catalogue: catalogueOf([
    offer({
      id: 'py',
      title: 'Pythonic',
      skills: ['python'],
      priceUSD: 70.5,
      note: 'my own remark',
      sources: [{ what: 'my own source', saw: [] }],
    }),
  ]),
  unread: [{ name: 'lost.html', code: 'unreadable' as const }],
};

describe('what the user did not choose is in no format', () => {
  const PERSONAL = ['Kim Doe', 'kim.doe', 'kim-doe', 'KD-1234', 'kim@doe.example', 'my own', 'matches'];

  test.each(FORMATS)('%s holds nothing of the person unless asked', (id) => {
    const text = written(id, SOURCE, EVERY_PART).replaceAll('"matches":', '');
    for (const part of PERSONAL) expect(text).not.toContain(part);
  });

  test.each(FORMATS)('%s holds name, e-mail and links when asked', (id) => {
    const choice = { ...EVERY_PART, name: 'Kim Doe', email: 'kim@doe.example', links: true };
    const text = written(id, SOURCE, choice).replace(/[\\\u2060]/g, '');
    for (const part of ['Kim Doe', 'kim@doe.example', 'badges.example/kim-doe', 'KD-1234'])
      expect(text).toContain(part);
    for (const part of ['Kim Doe - SQL.pdf', 'kim.doe.zip', 'my own']) expect(text).not.toContain(part);
  });

  test.each([
    ['sentences', ['sentences'], ['Need SQL']],
    ['skills', ['skills', 'demand', 'plan'], ['Need SQL', '"label": "Python"', '"go"']],
    ['prices', ['prices'], ['70.5', 'boot camp']],
    ['plan', ['plan'], ['Pythonic', 'boot camp']],
    ['certificates', ['certificates'], ['Mid Cobol']],
    ['coverage', ['coverage'], ['1 of 2', '"covered": 1,']],
    ['demand', ['demand'], ['Skills in demand']],
    ['unread', ['unread'], ['lost.html']],
  ] as const)('without %s, no format has a word of it', (_name, parts, words) => {
    for (const id of FORMATS) {
      const text = written(id, SOURCE, without(...parts));
      for (const word of words) expect(`${id}: ${text}`).not.toContain(word);
    }
  });

  test('the order and the ids of the certificates tell nothing of the vault', () => {
    const ids = (certs: typeof SOURCE.certs) =>
      makeDossier({ ...SOURCE, certs }, EVERY_PART).certs.map(({ id, title }) => [id, title]);
    expect(ids(SOURCE.certs)).toEqual([
      ['cert-1', 'Alpha Python'],
      ['cert-2', 'Mid Cobol'],
      ['cert-3', 'Zeta SQL'],
    ]);
    expect(ids([...SOURCE.certs].reverse())).toEqual(ids(SOURCE.certs));
  });

  test.each([
    ['https://jobs.example/1?utm_source=mail&token=abc#apply', '1', 'https://jobs.example/1'],
    ['https://jobs.example/view?jk=54f1&from=kim%40doe.example', '54f1', 'https://jobs.example/view?jk=54f1'],
    ['https://kim:secret@jobs.example/1', null, 'https://jobs.example/1'],
    ['no address', null, null],
    [null, null, null],
  ])('%s of posting %s is handed over as %s', (url, id, expected) => {
    expect(postingAddress({ url, id })).toBe(expected);
  });
});

describe('several postings', () => {
  const dossier = makeDossier(SOURCE, EVERY_PART);

  test('what they ask for is counted, most often first', () => {
    expect(
      dossier.demand.map(({ skills, required, preferred, status }) => [
        skills[0],
        required,
        preferred,
        status,
      ]),
    ).toEqual([
      ['sql', 2, 0, 'covered'],
      ['python', 1, 0, 'expired'],
      ['go', 0, 1, 'missing'],
    ]);
  });

  test('one plan closes the gaps of all, and says how many postings that opens', () => {
    expect(dossier.plan?.offers.map(({ id }) => id)).toEqual(['py']);
    expect(dossier.opened).toEqual({ now: { covered: 1, of: 2 }, planned: { covered: 2, of: 2 } });
  });

  test('of a text only the lines that ask for a skill are kept, and mentions still fit', () => {
    const text = 'We are nice.\nNeed SQL and Go\nApply to kim@doe.example\n';
    const at = text.indexOf('SQL');
    const reading = readingWith('x', {
      skills: [skill('sql', { mentions: [{ start: at, end: at + 3, text: 'SQL', section: 0 }] })],
    });
    const posting = reading.posting && { ...reading.posting, text };
    const made = makeDossier({ ...SOURCE, readings: [{ ...reading, posting }] }, EVERY_PART);
    const [handed] = made.postings;
    expect(handed?.reading.posting?.text).toBe('Need SQL and Go\n');
    for (const { start, end, text: surface } of handed?.reading.skills.flatMap((one) => one.mentions) ?? [])
      expect(handed?.reading.posting?.text.slice(start, end)).toBe(surface);
  });

  test('a posting in which nothing was recognised is named apart and not counted', () => {
    const blank = readingWith('Blank', { status: 'nothing-recognised', skills: [] });
    const source = { ...SOURCE, readings: [...SOURCE.readings, blank] };
    const made = makeDossier(source, EVERY_PART);
    expect(made.opened?.now.of).toBe(2);
    expect(made.unread).toContainEqual({ name: 'Blank', code: 'nothing-recognised' });
    expect(written('markdown', source)).toContain('- Blank: no skill was recognised');
  });
});

describe('a report written as JSON', () => {
  const json = () => JSON.parse(written('json', SOURCE, EVERY_PART)) as Record<string, unknown>;

  test('can be read again: the same postings and certificates give the same bytes', () => {
    const read = readDossier(json());
    if (read.kind !== 'read') throw new Error(read.message);
    const readings = read.report.postings.map(({ reading }) => reading);
    expect(written('json', { ...SOURCE, readings }, EVERY_PART)).toBe(written('json', SOURCE, EVERY_PART));
  });

  test.each([
    ['nothing of ours', { cats: 3 }, 'not-a-report', 'no report'],
    ['no object', 'text', 'not-a-report', 'no report'],
    ['a newer version', { ...json(), schema: 'nextbadge/dossier@2' }, 'newer-version', 'dossier@2'],
    ['a day that is none', { ...json(), today: '2026-02-31x' }, 'invalid', 'today'],
    ['a posting that is none', { ...json(), postings: [{ reading: {} }] }, 'invalid', 'postings[0].reading'],
    ['a certificate that is none', { ...json(), certs: [{ title: 3 }] }, 'invalid', 'certs[0]'],
  ])('%s is refused with a reason', (_name, value, code, place) => {
    const read = readDossier(value);
    expect(read).toMatchObject({ kind: 'refused', code });
    expect(read.kind === 'refused' && read.message).toContain(place);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { readFragment, readRecord, readText } from '../../../utils/core/posting';
import type { PostingText } from '../../../utils/core/posting/posting';
import { job } from './read-for-tests';

const record = (value: unknown, url?: string) => readRecord(value, { dom: nodeDom, url: url ?? null });

describe('a plain text', () => {
  const TEXT =
    '  Nurse\r\n\r\nRequirements:\r\n• Triage\r\n  - J\u00ADava & Ｐython \r\nWHAT WE OFFER\n\u200B\n';

  test('stays as given, and its blocks say where its lines stand', () => {
    const { posting, blocks } = readText(TEXT, { title: 'Night nurse' }) as PostingText;
    expect(posting).toMatchObject({ text: TEXT, title: 'Night nurse', source: 'text', site: null });
    expect(blocks.map(({ kind, start, end }) => [kind, TEXT.slice(start, end)])).toEqual([
      ['text', 'Nurse'],
      ['text', 'Requirements:'],
      ['item', 'Triage'],
      ['item', 'J\u00ADava & Ｐython'],
      ['heading', 'WHAT WE OFFER'],
    ]);
  });

  test.each(['', ' \n\t', '\u200B', '---\n***'])('%j is none', (text) => {
    expect(readText(text)).toEqual({ kind: 'not-a-posting', reason: 'no-text' });
  });
});

describe('a part of a page', () => {
  const fragment = (html: string, title?: string) =>
    readFragment(parseHtml(html), { dom: nodeDom, title: title ?? null });

  test('has to prove nothing, and all of its text counts', () => {
    expect(fragment('<h2>Requirements</h2><ul><li>SQL</li></ul><p>Soup</p>')).toMatchObject({
      kind: 'posting',
      posting: { title: null, text: 'Requirements\nSQL\nSoup' },
    });
  });

  test('has the title it is given, else its own', () => {
    expect(fragment('<h1>Cook</h1><p>Soup</p>', 'Chef')).toMatchObject({
      posting: { title: 'Chef', text: 'Cook\nSoup' },
    });
    expect(fragment('<p>Acme</p><h1>Cook</h1><p>Soup</p>')).toMatchObject({
      posting: { title: 'Cook' },
      blocks: [{ kind: 'text' }, { kind: 'title' }, { kind: 'text' }],
    });
  });

  test('is read from its structured data where it shows nothing', () => {
    const html = `<script type="application/ld+json">${JSON.stringify(job({ description: 'Spark' }))}</script>`;
    expect(fragment(html)).toMatchObject({ posting: { source: 'json-ld', text: 'Data Engineer\nSpark' } });
  });

  test('without a word is none', () => {
    expect(fragment('<p> </p>')).toEqual({ kind: 'not-a-posting', reason: 'no-text' });
  });
});

describe('a record', () => {
  test('of schema.org is read wherever it stands', () => {
    const graph = { '@graph': [{ '@type': 'WebSite' }, job({ description: '<p>Spark</p>' })] };
    for (const value of [job({ description: '<p>Spark</p>' }), [job({ description: '<p>Spark</p>' })], graph])
      expect(record(value)).toMatchObject({ posting: { source: 'json-ld', text: 'Data Engineer\nSpark' } });
  });

  test('of a board is read by the names that boards give', () => {
    const value = {
      title: 'Cook',
      company_name: 'Acme ',
      location: { name: 'Graz, AT' },
      content: '&lt;ul&gt;&lt;li&gt;Soup&lt;/li&gt;&lt;/ul&gt;',
      first_published: '2026-07-16T11:55:32-04:00',
      absolute_url: 'https://job-boards.greenhouse.io/acme/jobs/8636903002',
      id: 7,
    };
    expect(record(value)).toMatchObject({
      posting: {
        site: 'greenhouse',
        id: '8636903002',
        title: 'Cook',
        company: 'Acme',
        location: 'Graz, AT',
        postedOn: '2026-07-16',
        text: 'Cook\nSoup',
      },
    });
  });

  test('keeps further parts under their headings, once', () => {
    const value = job({
      description: 'We cook every day.',
      qualifications: 'You know soup.',
      responsibilities: 'We cook every day.',
    });
    expect(record(value)).toMatchObject({
      posting: { text: 'Data Engineer\nWe cook every day.\nQualifications\nYou know soup.' },
    });
  });

  test('without a text says so', () => {
    expect(record(job({}))).toEqual({ kind: 'not-a-posting', reason: 'no-text' });
  });

  test.each([
    [null],
    [undefined],
    [7],
    ['text'],
    [[]],
    [{}],
    [[null, [1]]],
    [{ '@type': 'JobPosting' }],
    [{ '@type': 'JobPosting', title: 7, description: ['x', {}] }],
  ])('%j is no reason to throw', (value) => {
    expect(() => record(value)).not.toThrow();
  });
});

const HOSTILE = '../shared/hostile/data/S08-jsonld-proto.json';
describe.skipIf(!existsSync(HOSTILE))('a record made to break a reader (needs ../shared/hostile)', () => {
  test('gives its title and the names of skills, and pollutes nothing', () => {
    expect(record(JSON.parse(readFileSync(HOSTILE, 'utf8')))).toMatchObject({
      posting: {
        title: 'Tester',
        text: 'Tester\nSelenium, Playwright, Jest, Mocha, k6',
        company: 'just a string',
        postedOn: null,
        salary: null,
      },
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'isVerified')).toBe(false);
  });
});

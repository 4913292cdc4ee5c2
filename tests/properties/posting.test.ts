import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readFragment, readPosting, readRecord, readText } from '../../utils/core/posting';
import type { PostingResult } from '../../utils/core/posting/posting';

const SLOW = 120_000;
const URL_OF_JOB = 'https://jobs.example/job/1';

const NAMES = [
  '@type',
  '@graph',
  '@id',
  'title',
  'name',
  'description',
  'skills',
  'hiringOrganization',
  'jobLocation',
  'address',
  'baseSalary',
  'value',
  'minValue',
  'datePosted',
  'identifier',
  'itemListElement',
  'item',
  'mainEntity',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
];
const leaf = fc.oneof(
  fc.constantFrom(
    'JobPosting',
    'Organization',
    'ItemList',
    '#a',
    '2026-11-25',
    '9999-99-99',
    'TELECOMMUTE',
    '&lt;p&gt;SQL&lt;/p&gt;',
    '\\n',
    '<p>x</p>',
    '$90k',
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
/** Records with the names that are read and with values of any type under them. */
const record = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('list'), tie('thing')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  thing: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value')), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries)),
})).value;

/** Markup of known parts in any order, most of it broken. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<h1>',
        '</h1>',
        '<h2>',
        '<ul>',
        '<li>',
        '</ul>',
        '<p>',
        '</p>',
        '<div class="job-description">',
        '</div>',
        '<main>',
        '<form>',
        '<input name="nodeType">',
        '<template shadowrootmode="open">',
        '</template>',
        '<table>',
        '<td>',
        '<b>',
        '</b>',
        '<br>',
        '<svg>',
        '<script type="application/ld+json">',
        '</script>',
        '<!--',
        '-->',
        '<a href="/jobs/1">',
        '</a>',
        'Nurse',
        'Apply now',
        'SQL, Git',
        '• ',
        '🚀 ',
        '\u202E',
        '&amp;',
        '&#x0;',
        '{"@type":"JobPosting","title":"Nurse"}',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function expectSound(result: PostingResult): void {
  if (result.kind === 'not-a-posting') return;
  const { text } = result.posting;
  let end = 0;
  for (const block of result.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(text.length);
    const line = text.slice(block.start, block.end);
    expect(line).toBe(line.trim());
    expect(line).not.toMatch(/[\r\n]/);
    end = block.end;
  }
}

describe('nothing that a page or a file holds makes the reader throw', () => {
  test('20 000 random records of structured data', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(record, fc.boolean(), (value, isPosting) => {
        const posting = {
          title: 'Nurse',
          ...(typeof value === 'object' ? value : {}),
          '@type': 'JobPosting',
        };
        expectSound(readRecord(isPosting ? posting : value, { dom: nodeDom }));
      }),
      { numRuns: 20_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('structured data that was damaged at random', { timeout: SLOW }, () => {
    const cut = fc
      .tuple(record, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([value, at, noise]) => {
        const source = JSON.stringify({ '@type': 'JobPosting', title: 'Nurse', description: value }) ?? '';
        const place = at % (source.length + 1);
        return source.slice(0, place) + noise + source.slice(place + 1);
      });
    fc.assert(
      fc.property(cut, (source) => {
        expectSound(
          readPosting(parseHtml(`<script type="application/ld+json">${source}</script>`), URL_OF_JOB, {
            dom: nodeDom,
          }),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('random markup, and its blocks give back its lines', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(markup, (html) => {
        const root = parseHtml(html);
        expectSound(readPosting(root, URL_OF_JOB, { dom: nodeDom, byHand: true }));
        expectSound(readFragment(root, { dom: nodeDom }));
      }),
      { numRuns: 3_000 },
    );
  });

  test('random text, and it stays as given', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = readText(text);
        expectSound(result);
        if (result.kind === 'posting') expect(result.posting.text).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('reading twice gives the same, and the page is not changed', { timeout: SLOW }, () => {
  fc.assert(
    fc.property(markup, (html) => {
      const root = parseHtml(html);
      const first = readPosting(root, URL_OF_JOB, { dom: nodeDom, byHand: true });
      expect(readPosting(root, URL_OF_JOB, { dom: nodeDom, byHand: true })).toEqual(first);
      expect(readPosting(parseHtml(html), URL_OF_JOB, { dom: nodeDom, byHand: true })).toEqual(first);
    }),
    { numRuns: 500 },
  );
});

/**
 * Hostile names in every place that outside text can get into (THREATS.md A3 to A6). The defence is `escapeMarkdown`,
 * `spreadsheetSafe`, the `html` template and `safeFileName`: take one out and its test fails.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../utils/core/report/file-name';
import { sourceWith, written } from './report-for-tests';

const data = (file: string) =>
  JSON.parse(readFileSync(`tests/fixtures/hostile/data/${file}`, 'utf8')) as Readonly<
    Record<string, string[]>
  >;
const { strings = [] } = data('S12-markdown-strings.json');
const { names = [], mustStayReadable = [], fileNames = [] } = data('S10-export-formula.json');
const EVERYTHING = [...strings, ...names];

/** What the rendered report is made of, raw HTML allowed: number of each kind of element, and where links lead. */
function shapeOf(markdown: string) {
  const rendered = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const elements: Record<string, number> = {};
  for (const [, name = ''] of rendered.matchAll(/<([a-z][a-z0-9]*)/g))
    elements[name] = (elements[name] ?? 0) + 1;
  return { elements, links: [...rendered.matchAll(/href="([^"]*)"/g)].map(([, url]) => url) };
}

describe('Markdown keeps its shape', () => {
  const plain = shapeOf(written('markdown', sourceWith('plain')));

  test.each(EVERYTHING.map((name) => [name]))('with %j', (name) => {
    expect(shapeOf(written('markdown', sourceWith(name)))).toEqual(plain);
  });

  test('with any text at all', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '|',
      '<',
      '>',
      '#',
      '\n',
      '\\',
      '!',
      'www.',
      'http://a.b',
      '@',
      '~~',
      '1.',
      '- ',
      'x',
      ' ',
      '&amp;',
      '$',
      '^',
      ':',
      '=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const name = `x${parts.join('')}`;
        expect(shapeOf(written('markdown', sourceWith(name)))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

describe('CSV runs nothing', () => {
  const rowsOf = (text: string) =>
    Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  const plain = rowsOf(written('csv', sourceWith('plain')));

  test.each(names.map((name) => [name]))('with %j', (name) => {
    const rows = rowsOf(written('csv', sourceWith(name)));
    expect(rows.map((row) => row.length)).toEqual(plain.map((row) => row.length));
    for (const cell of rows.flat())
      if (!mustStayReadable.includes(cell))
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
  });

  test.each(mustStayReadable.map((name) => [name]))('%j stays readable', (name) => {
    expect(rowsOf(written('csv', sourceWith(name))).flat()).toContain(name);
  });
});

describe('the HTML report', () => {
  const tagsOf = (text: string) => [...text.matchAll(/<(\/?[a-z][a-z0-9]*)/g)].map(([, name]) => name);
  const plain = tagsOf(written('html', sourceWith('plain')));

  test.each(EVERYTHING.map((name) => [name]))('holds no tag but ours with %j', (name) => {
    expect(tagsOf(written('html', sourceWith(name)))).toEqual(plain);
  });

  test('forbids everything, runs nothing and asks for nothing from outside', () => {
    const text = written('html', sourceWith('plain'));
    expect(text).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
    expect(text).not.toMatch(/<(script|iframe|object|embed|link|img|base)\b|\son\w+=|url\(|@import/i);
  });
});

describe('file names', () => {
  const isSafe = (name: string) =>
    name.length >= 1 &&
    name.length <= 120 &&
    /^[\p{L}\p{M}\p{N} _-]+\.[a-z]+$/u.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) &&
    !/^\s|\s\./.test(name);

  test.each(fileNames.map((name) => [name]))('%j becomes a safe one', (name) => {
    expect(safeFileName(name, 'csv')).toSatisfy(isSafe);
  });

  test('so does anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => isSafe(safeFileName(name, 'csv'))),
      { numRuns: 10_000 },
    );
  });
});

import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { spreadsheetSafe } from '../../utils/core/certs/exports/spreadsheet';
import { safeFileName } from '../../utils/core/report/file-name';
import { REPORT_FORMATS } from '../../utils/core/report/formats';
import { plainText, webAddress } from '../../utils/core/report/plain-text';
import { sentenceOf } from '../../utils/core/report/sentence';
import { skill } from './offer-for-tests';
import { readingWith, sourceWith, written } from './report-for-tests';

describe('every format', () => {
  test.each(REPORT_FORMATS.map((one) => [one.id]))('%s: same input, same bytes', (id) => {
    expect(written(id, sourceWith('plain'))).toBe(written(id, sourceWith('plain')));
  });
});

test('JSON keeps the exact string', () => {
  const name = '=1+1\u202e\t"';
  expect(JSON.parse(written('json', sourceWith(name))).postings[0].reading.posting.title).toBe(name);
});

describe('CSV', () => {
  const parse = (text: string) =>
    Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

  test('begins with a byte order mark and ends each line with CR LF', () => {
    const text = written('csv', sourceWith('Café – Übung'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('Café – Übung');
  });

  test('has a line for each skill, step and certificate', () => {
    const rows = parse(written('csv', sourceWith('plain')));
    expect(rows.map((row) => row[0])).toEqual([
      'Record',
      'posting',
      'skill',
      'skill',
      'skill',
      'skill',
      'offer',
      'certificate',
      'not read',
    ]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['-5', '-5'],
    ['-0.5', '-0.5'],
    ['+44 20 7946 0000', '+44 20 7946 0000'],
    ['+1+1', "'+1+1"],
    ['normal, with comma', 'normal, with comma'],
  ])('cell %s is written as %s', (cell, expected) => {
    expect(spreadsheetSafe(cell)).toBe(expected);
  });
});

describe('outside text', () => {
  test.each([
    ['a\u202eb\u200bc', 'abc'],
    ['two\r\nlines\u2028three', 'two lines three'],
    ['\ttab', 'tab'],
    ['\u0000\u0007bell', 'bell'],
  ])('%j becomes the plain line %j', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['//a.example', null],
    ['', null],
    [null, null],
  ])('%s as an address is %s', (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });
});

describe('file names', () => {
  test.each([
    ['../../evil', 'evil.csv'],
    ['con', 'report-con.csv'],
    ['', 'report.csv'],
    ['\u202egnp.exe', 'gnp-exe.csv'],
    ['a/b', 'a-b.csv'],
    ['Entwickler (m/w/d) Köln', 'Entwickler -m-w-d- Köln.csv'],
  ])('%s becomes %s', (name, expected) => {
    expect(safeFileName(name, 'csv')).toBe(expected);
  });

  test('is never longer than 120 characters', () => {
    expect(safeFileName('x'.repeat(500), 'csv')).toHaveLength(120);
  });
});

test('a recalled price is never shown as if it were checked', () => {
  const text = written('markdown', sourceWith('plain', { confidence: 'recalled' }));
  expect(text).toContain('\\$70.50 (not checked)');
});

test.each([
  ['- Solid SQL and Go\nnext line', 'Solid SQL and Go'],
  [`before\n• ${'word '.repeat(60)}SQL ${'word '.repeat(60)}`, null],
])('the sentence is the line that asks, without its bullet, cut at blanks when long', (text, expected) => {
  const start = text.indexOf('SQL');
  const sentence = sentenceOf(text, { start, end: start + 3, text: 'SQL', section: 0 });
  if (expected !== null) expect(sentence).toBe(expected);
  expect(sentence.length).toBeLessThan(260);
  expect(sentence).toContain('SQL');
});

describe('the classic way beside the plan', () => {
  test.each([['markdown'], ['html']])('%s names price, source and year, and claims no equal worth', (id) => {
    const text = written(id, sourceWith('plain')).replaceAll('\\', '');
    expect(text).toContain('Data science boot camp, full time');
    expect(text).toContain('$13,500');
    expect(text).toContain(
      'Course Report, boot camp market study, 2021, from memory, not checked, may have changed',
    );
    expect(text).toContain('not claimed to be of equal worth');
  });

  test('is left out where no classic covers a gap', () => {
    const source = {
      ...sourceWith('plain'),
      readings: [readingWith('plain', { skills: [skill('qigong')] })],
    };
    expect(written('markdown', source)).not.toContain('classic');
  });
});

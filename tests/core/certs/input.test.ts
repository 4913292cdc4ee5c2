import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { skillsOfAlignments, skillsOfTags } from '@/utils/core/certs/fields/alignment';
import { inflateBounded } from '@/utils/core/certs/input/inflate';
import { readJson } from '@/utils/core/certs/input/json';
import { hostOf, readLink } from '@/utils/core/certs/input/links';
import { readRecords } from '@/utils/core/certs/input/table';
import { cleanText, decodeText } from '@/utils/core/certs/input/text';
import { textOf } from '@/utils/core/certs/input/typed';
import { descendants, parseXml, textAt } from '@/utils/core/certs/input/xml';
import { growsInLine } from '../../growth';

describe('JSON', () => {
  test.each([
    '{"a":[1,-2.5e3,true,false,null,"x\\u00e9\\n\\"\\\\"],"b":{}}',
    ' [ ] ',
    '"x"',
    '0',
    '{"":{"toString":1,"hasOwnProperty":2}}',
  ])('reads %s like the standard', (text) => {
    expect(readJson(text)).toEqual({ kind: 'json', value: JSON.parse(text), exact: true });
  });

  test.each([
    '',
    '{',
    '[1,]',
    '{"a"}',
    '{"a":1,}',
    '01',
    '+1',
    '1.',
    '.5',
    'nul',
    '"x',
    '"\n"',
    '"\\x"',
    '[1]2',
    "{'a':1}",
    'NaN',
    '\u00a01',
  ])('refuses %j, as the standard does', (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(readJson(text)).toMatchObject({ kind: 'refused', why: 'malformed' });
  });

  test('is bounded in depth, count and size', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64)).kind).toBe('json');
    expect(readJson('['.repeat(5_000_000))).toMatchObject({ kind: 'refused', why: 'too-deep' });
    expect(readJson(`[${'1,'.repeat(200_000)}1]`)).toMatchObject({ kind: 'refused', why: 'too-many-values' });
    expect(readJson(' '.repeat(20_000_001))).toMatchObject({ kind: 'refused', why: 'too-large' });
  });

  test.each([
    '{"a":1,"a":2}',
    '{"__proto__":{"x":1}}',
    '{"constructor":1}',
    '{"a":{"prototype":1}}',
    '[12345678901234567890]',
  ])('%s loses something, and says so', (text) => {
    expect(readJson(text)).toMatchObject({ kind: 'json', exact: false });
    expect('x' in {}).toBe(false);
  });
});

test.each([
  ['  a\tb\n c ', 'a b c'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['a\u200bb\u0000c\ufeffd\u{e0041}', 'abcd'],
  ['a\u061cb\u180ec\u3164d\u034f\ufff9', 'abcd'],
  ['SQ\u200dL \u2067Joins\u2069', 'SQL Joins'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d💻', '👩\u200d💻'],
  ['👩‍💻 caf\u00e9', '👩‍💻 caf\u00e9'],
])('hidden characters are taken out of %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('text is UTF-8, UTF-16 with a mark, or else Windows-1252', () => {
  expect(decodeText(Buffer.from('básica', 'utf8'))).toBe('básica');
  expect(decodeText(Buffer.from('básica', 'latin1'))).toBe('básica');
  expect(decodeText(Buffer.from('\ufeffé', 'utf16le'))).toBe('é');
});

test.each([
  ['https://a.example/1', 'https://a.example/1'],
  ['HTTP://A.example', 'http://a.example/'],
  ['www.a.example/x', 'https://www.a.example/x'],
  [' https://a.example ', 'https://a.example/'],
  ['javascript:alert(1)', null],
  ['jAva\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/hostname', null],
  ['https://user:pw@a.example', null],
  ['a.example', null],
  ['//a.example', null],
  ['https://', null],
  ['', null],
])('the link %j becomes %j', (text, link) => {
  expect(readLink(text)).toBe(link);
});

test('an issuer known by an address alone is named by its host', () => {
  expect([hostOf('https://www.academy.example/issuers/1'), hostOf('did:key:z6Mk'), hostOf(null)]).toEqual([
    'academy.example',
    null,
    null,
  ]);
});

test.each([
  [{ en: 'A', de: 'B' }, 'A'],
  [{ 'de-DE': 'B', 'en-US': 'A' }, 'A'],
  [{ '@value': 'A', '@language': 'en' }, 'A'],
  [[null, ['x'], 'A'], 'A'],
  [{ name: 'A' }, null],
  [7, '7'],
  [true, null],
  ['  ', null],
])('the text of %j is %j', (value, text) => {
  expect(textOf(value)).toBe(text);
});

describe('tables', () => {
  const cells = (text: string) => readRecords(text, ',').map((record) => record.cells);

  test('quotes hold delimiters, line breaks and quotes', () => {
    expect(cells('a,"b,""c""\nd",e\r\nf,g,h')).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['f', 'g', 'h'],
    ]);
  });

  test('quotes inside an unquoted cell are text', () => {
    expect(cells('=H("x"),b')).toEqual([['=H("x")', 'b']]);
  });

  test.each(['a,b\n"open,1\nc,d\ne,f', 'a,b\n"open,1\n"c",d\ne,f'])(
    'a quote that is never closed ends with its line: %j',
    (text) => {
      const records = readRecords(text, ',');
      expect(records.map((record) => record.cells)).toEqual([
        ['a', 'b'],
        ['open', '1'],
        ['c', 'd'],
        ['e', 'f'],
      ]);
      expect(records.map(({ isUnclosed }) => isUnclosed)).toEqual([false, true, false, false]);
    },
  );

  test.each([
    ['in each line', (size: number) => '"a,b\n'.repeat(size)],
    ['in one line', (size: number) => `"${'a"b'.repeat(size)}`],
  ])('a table full of quotes in disorder, %s, takes as long as it is', (_name, make) => {
    expect(growsInLine(make, (text) => readRecords(text, ','), 100_000)).toBe(true);
  });
});

describe('inflating', () => {
  test('gives back what was compressed', () => {
    const text = JSON.stringify(Array.from({ length: 3_000 }, (_, at) => at * 7919));
    const back = inflateBounded(new Uint8Array(deflateSync(Buffer.from(text))));
    expect(Buffer.from(back ?? []).toString()).toBe(text);
  });

  test.each([
    [
      'more than a megabyte',
      deflateSync(Buffer.from(Array.from({ length: 400_000 }, (_, at) => String(at * 7919)).join())),
    ],
    ['more than a hundredfold', deflateSync(Buffer.alloc(600_000))],
    ['damaged data', Buffer.from('not deflate')],
    ['data that breaks off', deflateSync(Buffer.from('abc'.repeat(100))).subarray(0, 8)],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_name, bytes) => {
    expect(inflateBounded(new Uint8Array(bytes))).toBeNull();
  });
});

describe('XML', () => {
  test('is read by local names, with entities left alone', () => {
    const root = parseXml(
      '<!DOCTYPE a [<!ENTITY b "lol">]><x:a><y:b c="1">t&amp;<![CDATA[<u>]]></y:b><b>&b;</b></x:a>',
    );
    expect(root && textAt(root, 'b')).toBe('t&<u>');
    expect(root && descendants(root, 'b')[0]?.attributes.c).toBe('1');
    expect(root && descendants(root, 'b')[1]?.text).not.toContain('lol');
  });

  test('is bounded', () => {
    expect(parseXml('<a>'.repeat(300))).toBeNull();
    expect(parseXml(`<r>${'<a/>'.repeat(100_001)}</r>`)).toBeNull();
    expect(parseXml('no markup')).toBeNull();
  });
});

describe('alignments', () => {
  test.each([
    [{ targetName: 'SQL' }, true],
    [{ name: 'SQL', url: 'https://x.example' }, true],
    [{ targetName: 'SQL', targetType: 'ext:Skill' }, true],
    [{ targetName: 'SQL', targetType: 'ceasn:Competency' }, true],
    [{ targetName: 'SQL', targetType: 'CFItem', targetFramework: 'Example Skills' }, true],
    [{ targetName: 'Data degree', targetType: 'CFItem', targetFramework: 'Course Catalog' }, false],
    [{ targetName: 'Network Administrator', targetType: 'ext:Occupation' }, false],
    [{ targetName: 'Cloud Track', targetType: 'ceterms:Credential' }, false],
    [{ targetName: 'EQF level 4', targetFramework: 'EQF' }, false],
    [{ targetName: 'Level 6' }, false],
    [{ targetName: 'Developer', targetFramework: 'ISCO-08 Occupations' }, false],
    [{ targetUrl: 'https://x.example' }, false],
  ])('%j names a skill: %s', (alignment, isSkill) => {
    expect(skillsOfAlignments(alignment)).toHaveLength(isSkill ? 1 : 0);
  });

  test('tags are skills unless they say what kind of thing the badge is', () => {
    const labels = skillsOfTags([
      'Kubernetes',
      'badge',
      '2024',
      'Beginner',
      'https://x.example',
      'a, b;c',
    ]).map(({ label }) => label);
    expect(labels).toEqual(['Kubernetes', 'a', 'b', 'c']);
  });
});

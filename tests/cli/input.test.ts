import { describe, expect, test } from 'vitest';
import { splitLines } from '@/utils/cli/batch/split-lines';
import { decode } from '@/utils/cli/decode';
import { parseJson } from '@/utils/cli/parse-json';
import { inputKindOf } from '@/utils/cli/posting-of';

describe('bytes become text the way a browser decodes them', () => {
  test.each([
    ['UTF-8', Buffer.from('Café'), 'Café'],
    ['a byte order mark', Buffer.from('\ufeffCafé'), 'Café'],
    ['UTF-16', Buffer.from('\ufeffCafé', 'utf16le'), 'Café'],
    [
      'what the page states',
      Buffer.from('<meta charset="iso-8859-1">Caf\xe9', 'latin1'),
      '<meta charset="iso-8859-1">Café',
    ],
    [
      'what an old page states',
      Buffer.from('<meta http-equiv=content-type content="text/html; charset=windows-1252">\x80', 'latin1'),
      '<meta http-equiv=content-type content="text/html; charset=windows-1252">€',
    ],
    ['an encoding nobody knows', Buffer.from('<meta charset="klingon">Café'), '<meta charset="klingon">Café'],
    [
      'a text that speaks of charset=latin1',
      Buffer.from('Know charset=latin1: Café'),
      'Know charset=latin1: Café',
    ],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff]), 'a\ufffd'],
  ])('%s', (_name, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });
});

describe('what a file holds', () => {
  test.each([
    ['job.html', '', 'html'],
    ['job.HTM', '{', 'html'],
    ['job.txt', '<p>', 'text'],
    ['job.json', '', 'json'],
    ['standard input', '  <!doctype html>', 'html'],
    ['standard input', '<div>', 'html'],
    ['standard input', '{"text": "x"}', 'json'],
    ['standard input', 'You know < 5 languages', 'text'],
    ['standard input', '<3 our team', 'text'],
    ['standard input', '', 'text'],
  ])('%s beginning with %j is %s', (name, content, kind) => {
    expect(inputKindOf(name, content)).toBe(kind);
  });
});

test.each([
  ['{"a":\n  oops}', 'line 2, column 3'],
  ['{"a": 1,}', 'line 1, column 9'],
])('broken JSON %j names its place', (text, place) => {
  expect(parseJson(text)).toMatchObject({ kind: 'broken', message: expect.stringContaining(place) });
});

describe('a stream in lines', () => {
  async function lines(chunks: readonly (string | Uint8Array)[], limit?: number) {
    async function* stream() {
      yield* chunks;
    }
    const found = [];
    for await (const line of splitLines(stream(), limit)) found.push(line);
    return found;
  }
  const line = (text: string) => ({ kind: 'line', text });

  test.each([
    ['pieces cut anywhere', ['a', 'b\nc', 'd\n', 'e'], [line('ab'), line('cd'), line('e')]],
    ['a letter cut in two', [Buffer.from('é\n').subarray(0, 1), Buffer.from('é\n').subarray(1)], [line('é')]],
    ['blank lines', ['\n\na\n \n'], [line('a')]],
    ['Windows line ends', ['a\r\nb'], [line('a\r'), line('b')]],
    ['nothing', [], []],
  ])('%s', async (_name, chunks, expected) => {
    expect(await lines(chunks)).toEqual(expected);
  });

  test('a line over the limit is told, and the next is read', async () => {
    expect(await lines(['aaaa', 'aaaa\nb'], 5)).toEqual([{ kind: 'too-long' }, line('b')]);
  });
});

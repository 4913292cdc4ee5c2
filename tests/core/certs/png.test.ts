import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPngText } from '@/utils/core/certs/input/png';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const KEYWORDS = new Set(['openbadges']);

interface Odd {
  /** What the chunk says of its length, where that is not so. */
  readonly length?: number;
  /** What is added to its checksum. */
  readonly off?: number;
}

/** A chunk of a PNG: length, type, data, checksum of type and data. */
function chunk(type: string, data: Buffer | string, { length, off = 0 }: Odd = {}): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const [before, after] = [Buffer.alloc(4), Buffer.alloc(4)];
  before.writeUInt32BE(length ?? body.length - 4);
  after.writeUInt32BE((crc32(body) + off) % 2 ** 32);
  return Buffer.concat([before, body, after]);
}

const END = chunk('IEND', '');
const read = (...chunks: Buffer[]) =>
  readPngText(new Uint8Array(Buffer.concat([SIGNATURE, ...chunks])), KEYWORDS);
const textsIn = (...chunks: Buffer[]) => read(...chunks).chunks.map(({ text }) => text);

describe('a text in a PNG', () => {
  test.each<[string, Buffer]>([
    ['plain', chunk('tEXt', 'openbadges\0hello')],
    ['deflated', chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync('hello')]))],
    ['international', chunk('iTXt', 'openbadges\0\0\0en\0Abzeichen\0hello')],
    [
      'international and deflated',
      chunk('iTXt', Buffer.concat([Buffer.from('openbadges\0\x01\0\0\0'), deflateSync('hello')])),
    ],
  ])('is read: %s', (_, one) => {
    expect(textsIn(one, END)).toEqual(['hello']);
  });

  test.each(['tEXt', 'iTXt'])('whose checksum is wrong is not: %s', (type) => {
    const data = type === 'tEXt' ? 'openbadges\0hello' : 'openbadges\0\0\0\0\0hello';
    expect(textsIn(chunk(type, data, { off: 1 }), END)).toEqual([null]);
  });

  test('whose checksum is that of other letters is not', () => {
    const one = chunk('tEXt', 'openbadges\0hello');
    one.write('j', one.indexOf('hello'));
    expect(textsIn(one, END)).toEqual([null]);
  });

  test('under another keyword is none of ours', () => {
    expect(textsIn(chunk('tEXt', 'Comment\0hello'), chunk('tEXt', 'openbadges'), END)).toEqual([]);
  });
});

describe('a table of chunks', () => {
  test.each<[string, Buffer[], boolean]>([
    ['that ends as it should', [chunk('IHDR', 'x'), END], false],
    ['without an end', [chunk('IHDR', 'x')], true],
    ['with a chunk longer than the file', [chunk('IHDR', 'x', { length: 2 ** 32 - 1 }), END], true],
    ['with a chunk one byte too long', [chunk('IHDR', 'x', { length: 14 }), END], true],
    ['that is cut off', [END.subarray(0, 11)], true],
    ['with nothing in it', [], true],
    [
      'of more chunks than any picture has',
      [...Array.from({ length: 10_000 }, () => chunk('IDAT', '')), END],
      true,
    ],
  ])('%s', (_, chunks, isDamaged) => {
    expect(read(...chunks)).toEqual({ chunks: [], isDamaged });
  });

  test('is read up to its end mark and no further', () => {
    expect(textsIn(END, chunk('tEXt', 'openbadges\0hello'))).toEqual([]);
  });
});

/**
 * Damaged and hostile files of every kind: no fault gets past the edge, none takes long, memory stays bounded. The seed
 * is fixed, so that a failure in CI is the same failure at home.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { toCertsDocument } from '@/utils/core/certs/document';
import { readCertFiles } from '@/utils/core/certs/read-files';
import { contextOf } from '../core/certs/reading';
import { cpuMs } from '../growth';

const FOLDERS = [
  'tests/fixtures/formats',
  'tests/fixtures/formats/malformed',
  'tests/fixtures/hostile/badges',
];
/** `NEXTBADGE_FUZZ_FILES=500000` for the night. */
const RUNS = Number(process.env.NEXTBADGE_FUZZ_FILES ?? 20_000);
/** Of processor time, for one file. */
const SLOWEST_MS = 2_000;
const MOST_MEMORY_MIB = 400;

const CONTEXT = contextOf({ recipients: ['pat@example.org'] });

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const PATHS = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const ofKind = (...endings: readonly string[]) =>
  PATHS.filter((path) => endings.some((ending) => path.endsWith(ending))).map(bytesOf);

const ARCHIVE = zipSync({
  'Basic/Certifications.csv': bytesOf('tests/fixtures/formats/linkedin-Certifications.csv'),
  'Basic/badge.png': bytesOf('tests/fixtures/formats/ob2-baked.png'),
  'Basic/badge.json': bytesOf('tests/fixtures/formats/ob3-unsigned.json'),
});

/** Puts every checksum right again, so that what was changed inside a chunk gets past it. */
function withRightChecksums(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length > bytes.length - at - 12) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, at + 8 + length)), at + 8 + length);
    at += 12 + length;
  }
  return new Uint8Array(bytes);
}

const SAMPLES: Readonly<Record<string, readonly Uint8Array[]>> = {
  png: ofKind('.png'),
  repaired: ofKind('.png'),
  svg: ofKind('.svg', '.xml'),
  json: ofKind('.json', '.jsonld').filter(({ length }) => length < 20_000),
  token: ofKind('.jwt', '.jws'),
  table: ofKind('.csv'),
  archive: [ARCHIVE],
};

/** One change to a file: places are shares of its length, so that they fit files of any length. */
interface Mutation {
  readonly kind: 'flip' | 'set' | 'cut' | 'drop' | 'repeat' | 'insert' | 'number';
  readonly place: number;
  readonly length: number;
  readonly byte: number;
}

/** Bytes that mean something in one of the formats. */
const TELLING = [...Buffer.from('{}[]":,;<>&=\\\'"\n\r\t\0-+%#.|/'), 0xff, 0x7f, 0x80];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'set', 'cut', 'drop', 'repeat', 'insert', 'number'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 300 }),
  byte: fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(...TELLING)),
});

function mutate(bytes: Uint8Array, { kind, place, length, byte }: Mutation): Uint8Array {
  const at = Math.floor(place * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (kind) {
    case 'flip':
      return join(before, Uint8Array.of((after[0] ?? 0) ^ (1 << (byte % 8))), after.subarray(1));
    case 'set':
      return join(before, Uint8Array.of(byte), after.subarray(1));
    case 'cut':
      return new Uint8Array(before);
    case 'drop':
      return join(before, after.subarray(length));
    case 'repeat':
      return join(before, ...Array.from({ length: 1 + (byte % 40) }, () => after.subarray(0, length)), after);
    case 'insert':
      return join(before, new Uint8Array(length).fill(byte), after);
    case 'number':
      return join(before, Uint8Array.of(255, 255, 255, byte), after.subarray(4));
  }
}

const file = fc
  .constantFrom(...Object.keys(SAMPLES))
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.constantFrom(...(SAMPLES[kind] ?? [])),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
    ),
  )
  .map(([kind, sample, mutations]) => {
    const changed = mutations.reduce(mutate, sample);
    return kind === 'repaired' ? withRightChecksums(changed) : changed;
  });

const startMiB = process.memoryUsage().rss / 1_048_576;
let slowestMs = 0;

test(
  `${RUNS} mutated files are read or refused, never thrown at the caller`,
  async () => {
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        const startedMs = cpuMs();
        const { certs, files } = await readCertFiles([{ name: 'f', bytes }], CONTEXT);
        slowestMs = Math.max(slowestMs, cpuMs() - startedMs);
        expect(files).toHaveLength(1);
        expect(files[0]?.error?.code).not.toBe('unreadable');
        JSON.stringify(toCertsDocument(certs, files, CONTEXT.today));
      }),
      { numRuns: RUNS, seed: 20261125 },
    );
    console.info(`${RUNS} damaged files, the slowest took ${slowestMs.toFixed(0)} ms of processor time`);
    expect(slowestMs).toBeLessThan(SLOWEST_MS);
    expect(process.memoryUsage().rss / 1_048_576 - startMiB).toBeLessThan(MOST_MEMORY_MIB);
  },
  60_000 + RUNS * 60,
);

test('5 000 random tables are read or reported row by row', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '"',
      '""',
      'Mar 2024',
      '13/2024',
      '=1+1',
      'javascript:1',
      '\n',
      '01.03.2024',
      'N/A',
      '  ',
      '\u202e',
    ),
  );
  const header = fc.constantFrom(
    'Name,Authority,Started On,License Number',
    'name;issuer;issued',
    'Title\tProvider\tDate',
  );
  const rows = fc.array(
    fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(',')),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(header, rows, async (first, lines) => {
      const bytes = new TextEncoder().encode([first, ...lines].join('\n'));
      const { certs, files } = await readCertFiles([{ name: 'f', bytes }], CONTEXT);
      expect(files[0]?.error).toBeNull();
      for (const { issued, url, title } of certs) {
        expect(issued === null || /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(issued)).toBe(true);
        expect(url === null || /^https?:/.test(url)).toBe(true);
        expect(title).toBe(title.trim());
      }
    }),
    { numRuns: 5_000, seed: 20261125 },
  );
}, 120_000);

test('prototypes are as clean as before', () => {
  expect('polluted' in {}).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

afterAll(() => {
  console.log(`slowest file: ${Math.round(slowestMs)} ms`);
});

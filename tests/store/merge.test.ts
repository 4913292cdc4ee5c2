import { describe, expect, test } from 'vitest';
import type { BackupRows } from '@/utils/store/backup';
import { type MergeCounts, mergeInto } from '@/utils/store/merge';
import { KEPT, KEY_OF } from '@/utils/store/schema';
import { tombstone } from '@/utils/store/tombstones';
import { offer } from '../core/offer-for-tests';
import { cert, reading } from './database';

type Rows = Partial<BackupRows>;
type Row<T extends keyof BackupRows> = BackupRows[T][number];

const NO_ROWS: BackupRows = { certs: [], postings: [], choices: [], words: [], sources: [], tombstones: [] };
const merge = (here: Rows, there: Rows, revive = false) =>
  mergeInto({ ...NO_ROWS, ...here }, { ...NO_ROWS, ...there }, revive);

/** The rows here after the merge, by their keys. */
function merged<T extends keyof BackupRows>(table: T, here: Rows, there: Rows, revive = false): Row<T>[] {
  const { put, remove } = merge(here, there, revive);
  const keyOf = (row: Row<T>) => String((row as unknown as Record<string, unknown>)[KEY_OF[table]]);
  const rows = new Map((here[table] ?? []).map((row) => [keyOf(row), row]));
  for (const key of remove[table]) rows.delete(key);
  for (const row of put[table]) rows.set(keyOf(row), row);
  return [...rows.values()];
}

const held = (id: string, addedAtMs: number, title = id): Row<'certs'> => ({
  id,
  cert: cert(id, { title }),
  addedAtMs,
  raw: null,
});
const seen = (key: string, seenAtMs: number, title = key): Row<'postings'> => ({
  key,
  title,
  company: null,
  site: null,
  status: 'read',
  skills: [],
  firstSeenAtMs: 0,
  seenAtMs,
  saved: null,
});
const saved = (key: string, seenAtMs: number, savedAtMs: number, title = key): Row<'postings'> => ({
  ...seen(key, seenAtMs, title),
  saved: { savedAtMs, reading: reading(), note: '', stage: 'saved' },
});
const word = (name: string, atMs: number, id: string): Row<'words'> => ({
  name,
  meaning: { is: 'same-as', id, label: id, kind: 'skill' },
  atMs,
});
const source = (id: string, file: string): Row<'sources'> => ({ id, file, gzip: '', addedAtMs: 1 });
const gone = (key: string, atMs: number) => tombstone('certs', key, atMs);
const closed = (key: string, atMs: number) => tombstone('postings', key, atMs);

describe('certificates', () => {
  test.each<[string, Rows, Rows, string[]]>([
    ['what only the file has is added', { certs: [held('a', 1)] }, { certs: [held('b', 2)] }, ['a', 'b']],
    [
      'what is on both sides stays as it is here',
      { certs: [held('a', 1, 'mine')] },
      { certs: [held('a', 9, 'theirs')] },
      ['mine'],
    ],
    [
      'deleted here after it was added there stays away',
      { tombstones: [gone('a', 5)] },
      { certs: [held('a', 4)] },
      [],
    ],
    [
      'deleted here in the moment it was added there stays away',
      { tombstones: [gone('a', 5)] },
      { certs: [held('a', 5)] },
      [],
    ],
    [
      'added there again after it was deleted here comes',
      { tombstones: [gone('a', 5)] },
      { certs: [held('a', 6)] },
      ['a'],
    ],
    [
      'a posting deleted under the same key is no reason to stay away',
      { tombstones: [closed('a', 5)] },
      { certs: [held('a', 4)] },
      ['a'],
    ],
    [
      'deleted there after it was added here goes',
      { certs: [held('a', 4), held('b', 4)] },
      { tombstones: [gone('a', 5)] },
      ['b'],
    ],
    [
      'deleted there in the moment it was added here stays',
      { certs: [held('a', 5)] },
      { tombstones: [gone('a', 5)] },
      ['a'],
    ],
    [
      'deleted there before it was added here stays',
      { certs: [held('a', 6)] },
      { tombstones: [gone('a', 5)] },
      ['a'],
    ],
  ])('%s', (_, here, there, titles) => {
    expect(merged('certs', here, there).map((row) => row.cert.title)).toEqual(titles);
  });

  test('what was deleted here comes back when it is asked for, and is no longer noted as deleted', () => {
    const here = { tombstones: [gone('a', 5), gone('b', 5)] };
    const there = { certs: [held('a', 4)] };
    expect(merged('certs', here, there, true)).toEqual([held('a', 4)]);
    expect(merged('tombstones', here, there, true)).toEqual([gone('b', 5)]);
    expect(merged('tombstones', here, there)).toEqual(here.tombstones);
  });
});

describe('of two rows of one posting', () => {
  test.each<[string, Row<'postings'>, Row<'postings'>, string]>([
    ['the one that was seen later stays', seen('p', 1, 'mine'), seen('p', 2, 'theirs'), 'theirs'],
    ['mine stays where both were seen at once', seen('p', 2, 'mine'), seen('p', 2, 'theirs'), 'mine'],
    ['the one that was seen later stays', seen('p', 3, 'mine'), seen('p', 2, 'theirs'), 'mine'],
    [
      'the saved one stays, also where it was seen earlier',
      seen('p', 9, 'mine'),
      saved('p', 1, 1, 'theirs'),
      'theirs',
    ],
    [
      'the saved one stays, also where it was seen earlier',
      saved('p', 1, 1, 'mine'),
      seen('p', 9, 'theirs'),
      'mine',
    ],
    ['the one saved later stays', saved('p', 9, 1, 'mine'), saved('p', 1, 2, 'theirs'), 'theirs'],
    [
      'mine stays where both were saved at once',
      saved('p', 1, 2, 'mine'),
      saved('p', 9, 2, 'theirs'),
      'mine',
    ],
  ])('%s (%#)', (_, mine, theirs, title) => {
    expect(merged('postings', { postings: [mine] }, { postings: [theirs] }).map((row) => row.title)).toEqual([
      title,
    ]);
  });

  test.each<[string, Rows, Rows, number]>([
    [
      'deleted here after it was last seen there: none',
      { tombstones: [closed('p', 5)] },
      { postings: [seen('p', 4)] },
      0,
    ],
    [
      'saved there after it was deleted here: one',
      { tombstones: [closed('p', 5)] },
      { postings: [saved('p', 4, 6)] },
      1,
    ],
    [
      'deleted there after it was last seen here: none',
      { postings: [seen('p', 4)] },
      { tombstones: [closed('p', 5)] },
      0,
    ],
    [
      'saved here after it was deleted there: one',
      { postings: [saved('p', 4, 6)] },
      { tombstones: [closed('p', 5)] },
      1,
    ],
    [
      'seen here after it was deleted there: one',
      { postings: [saved('p', 6, 4)] },
      { tombstones: [closed('p', 5)] },
      1,
    ],
  ])('%s is left', (_, here, there, count) => {
    expect(merged('postings', here, there)).toHaveLength(count);
  });
});

describe('words, files and deletions', () => {
  test.each<[string, Rows, Rows, string]>([
    ['a word of the file alone is taken', {}, { words: [word('go', 1, 'theirs')] }, 'theirs'],
    [
      'a word taught later there is taken',
      { words: [word('go', 1, 'mine')] },
      { words: [word('go', 2, 'theirs')] },
      'theirs',
    ],
    [
      'a word taught at once stays mine',
      { words: [word('go', 2, 'mine')] },
      { words: [word('go', 2, 'theirs')] },
      'mine',
    ],
    [
      'a word taught later here stays mine',
      { words: [word('go', 3, 'mine')] },
      { words: [word('go', 2, 'theirs')] },
      'mine',
    ],
  ])('%s', (_, here, there, id) => {
    expect(merged('words', here, there)).toMatchObject([{ name: 'go', meaning: { id } }]);
  });

  test('two words are two, whichever side taught them later', () => {
    const mine = [word('go', 3, 'mine'), word('rust', 1, 'mine')];
    const theirs = [word('go', 2, 'theirs'), word('rust', 2, 'theirs')];
    expect(merge({ words: mine }, { words: theirs }).put.words).toEqual([word('rust', 2, 'theirs')]);
  });

  test('an imported file is never written again, and one of the file alone is taken', () => {
    const there = { sources: [source('f', 'theirs'), source('g', 'theirs')] };
    expect(merge({ sources: [source('f', 'mine')] }, there).put.sources).toEqual([source('g', 'theirs')]);
  });

  test('a deletion is noted with the later time', () => {
    const here = { tombstones: [gone('a', 1), gone('b', 5)] };
    const there = { tombstones: [gone('a', 2), gone('b', 4), gone('c', 3)] };
    expect(merged('tombstones', here, there)).toEqual([gone('a', 2), gone('b', 5), gone('c', 3)]);
  });
});

describe('what both sides say of an offer', () => {
  const own = offer({ id: 'o', title: 'Own' });
  const correction = { hours: 3 };
  const choice = (more: Partial<Row<'choices'>>): Row<'choices'> => ({
    offer: 'o',
    choice: null,
    atMs: 5,
    ...more,
  });
  const planned = choice({ choice: 'planned' });

  test.each<[string, Row<'choices'>[], Row<'choices'>, object]>([
    ['the file’s alone is taken', [], planned, planned],
    [
      'the later choice counts',
      [planned],
      choice({ choice: 'hidden', atMs: 6 }),
      { choice: 'hidden', atMs: 6 },
    ],
    ['the earlier choice does not', [planned], choice({ choice: 'hidden', atMs: 4 }), planned],
    ['mine counts where both were made at once', [planned], choice({ choice: 'hidden' }), planned],
    [
      'my own offer stays beside their later choice',
      [choice({ own })],
      choice({ choice: 'hidden', atMs: 6 }),
      { own, choice: 'hidden' },
    ],
    [
      'their own offer comes beside my later choice',
      [planned],
      choice({ own, atMs: 4 }),
      { own, choice: 'planned', atMs: 5 },
    ],
    [
      'their correction comes beside my later choice',
      [planned],
      choice({ correction, atMs: 4 }),
      { correction, choice: 'planned', atMs: 5 },
    ],
    [
      'my own offer and correction stay where theirs are earlier',
      [choice({ own, correction })],
      choice({ own: { ...own, title: 'Old' }, correction: { hours: 9 }, atMs: 4 }),
      { own, correction },
    ],
  ])('%s', (_, choices, theirs, expected) => {
    expect(merged('choices', { choices }, { choices: [theirs] })).toEqual([
      expect.objectContaining(expected),
    ]);
  });

  test.each<[string, Row<'choices'>, Row<'choices'>]>([
    ['a choice', planned, choice({ atMs: 4 })],
    ['an own offer', choice({ own }), choice({ own, atMs: 4 })],
    ['a correction', choice({ correction }), choice({ correction, atMs: 4 })],
  ])('a side that adds nothing to %s writes nothing', (_, mine, theirs) => {
    expect(merge({ choices: [mine] }, { choices: [theirs] }).put.choices).toEqual([]);
  });
});

test.each<[string, Rows, Rows, Partial<MergeCounts>]>([
  [
    'rows that come',
    {},
    { certs: [held('a', 1)], postings: [seen('p', 1), seen('q', 1)] },
    { certsAdded: 1, postingsAdded: 2 },
  ],
  ['no row that is replaced', { postings: [seen('p', 1)] }, { postings: [seen('p', 2)] }, {}],
  [
    'what was deleted here',
    { tombstones: [gone('a', 5), closed('p', 5)] },
    { certs: [held('a', 1)], postings: [seen('p', 1)] },
    { deletedHere: 2 },
  ],
  [
    'what was deleted there',
    { certs: [held('a', 1)], postings: [seen('p', 1)] },
    { tombstones: [gone('a', 5), closed('p', 5)] },
    { deletedThere: 2 },
  ],
])('the preview counts %s', (_, here, there, counts) => {
  const none: MergeCounts = { certsAdded: 0, postingsAdded: 0, deletedHere: 0, deletedThere: 0 };
  expect(merge(here, there).counts).toEqual({ ...none, ...counts });
});

test('of the tables without deletions no row ever goes', () => {
  const { remove } = merge({ words: [word('go', 1, 'go')], sources: [source('f', 'f')] }, {});
  expect(KEPT.flatMap((table) => remove[table])).toEqual([]);
});

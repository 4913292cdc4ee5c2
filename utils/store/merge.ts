import type { BackupRows } from './backup';
import type { PostingRow, TombstoneRow } from './records';
import type { KeptTable } from './schema';
import { tombstoneId } from './tombstones';

/** What a merge does to the records the user knows by name. */
export interface MergeCounts {
  readonly certsAdded: number;
  readonly postingsAdded: number;
  /** In the file, but deleted here since: they stay away unless the user asks for them. */
  readonly deletedHere: number;
  /** Here, but deleted where the file comes from: they go. */
  readonly deletedThere: number;
}

export interface Merge {
  readonly put: { [T in KeptTable]: BackupRows[T][number][] };
  readonly remove: Record<KeptTable, string[]>;
  readonly counts: MergeCounts;
}

type Row<T extends KeptTable> = BackupRows[T][number];

/**
 * Adds what is in the file and not here. What is in both stays as it is here, unless the file's is later: a posting
 * seen or saved later, a word or a choice made later. Deletions on either side are honoured by their time.
 */
export function mergeInto(here: BackupRows, there: BackupRows, revive: boolean): Merge {
  const buried = new Map(here.tombstones.map((stone) => [stone.id, stone]));
  const certs = mergeTable('certs', here.certs, there.certs, (row) => row.addedAtMs, buried, revive);
  const postings = mergeTable(
    'postings',
    here.postings,
    there.postings,
    lastUse,
    buried,
    revive,
    isLaterPosting,
  );
  const remove = {
    certs: gone('certs', here.certs, there.tombstones, (row) => row.addedAtMs),
    postings: gone('postings', here.postings, there.tombstones, lastUse),
  };
  const revived = new Set([...certs.revived, ...postings.revived]);
  return {
    put: {
      certs: certs.put,
      postings: postings.put,
      choices: mergeChoices(here.choices, there.choices),
      words: newer(
        here.words,
        there.words,
        (row) => row.name,
        (row) => row.atMs,
      ),
      sources: newer(
        here.sources,
        there.sources,
        (row) => row.id,
        () => 0,
      ),
      tombstones: newer(
        here.tombstones,
        there.tombstones,
        (row) => row.id,
        (row) => row.atMs,
      ),
    },
    remove: { ...remove, choices: [], words: [], sources: [], tombstones: [...revived] },
    counts: {
      certsAdded: certs.added,
      postingsAdded: postings.added,
      deletedHere: certs.deleted + postings.deleted,
      deletedThere: remove.certs.length + remove.postings.length,
    },
  };
}

const lastUse = (row: Omit<PostingRow, 'revision'>) => Math.max(row.seenAtMs, row.saved?.savedAtMs ?? 0);
const isLaterPosting = (mine: Row<'postings'>, theirs: Row<'postings'>) =>
  mine.saved === null
    ? theirs.saved !== null || lastUse(theirs) > lastUse(mine)
    : (theirs.saved?.savedAtMs ?? 0) > mine.saved.savedAtMs;

/** A certificate goes by its id, a posting by its key. */
const keyOf = (row: object): string => String('key' in row ? row.key : 'id' in row ? row.id : '');

function mergeTable<T extends 'certs' | 'postings'>(
  table: T,
  here: readonly Row<T>[],
  there: readonly Row<T>[],
  timeOf: (row: Row<T>) => number,
  buried: ReadonlyMap<string, Omit<TombstoneRow, 'revision'>>,
  revive: boolean,
  replaces: (mine: Row<T>, theirs: Row<T>) => boolean = () => false,
) {
  const mine = new Map(here.map((row) => [keyOf(row), row]));
  const put: Row<T>[] = [];
  const revived: string[] = [];
  let deleted = 0;
  for (const row of there) {
    const held = mine.get(keyOf(row));
    const stone = buried.get(tombstoneId(table, keyOf(row)));
    if (held !== undefined) {
      if (replaces(held, row)) put.push(row);
    } else if (stone === undefined || stone.atMs < timeOf(row)) {
      put.push(row);
    } else {
      deleted += 1;
      if (revive) {
        put.push(row);
        revived.push(stone.id);
      }
    }
  }
  return { put, revived, deleted, added: put.filter((row) => !mine.has(keyOf(row))).length };
}

/** Keys of rows here that were deleted, later than they were used here, where the file comes from. */
function gone<T extends 'certs' | 'postings'>(
  table: T,
  here: readonly Row<T>[],
  stones: readonly Omit<TombstoneRow, 'revision'>[],
  timeOf: (row: Row<T>) => number,
): string[] {
  const atMs = new Map(stones.map((stone) => [stone.id, stone.atMs]));
  return here
    .map((row) => ({ key: keyOf(row), time: timeOf(row) }))
    .filter(({ key, time }) => (atMs.get(tombstoneId(table, key)) ?? 0) > time)
    .map(({ key }) => key);
}

/** What only one side says of an offer is kept; where both say something, the later counts. */
function mergeChoices(here: readonly Row<'choices'>[], there: readonly Row<'choices'>[]): Row<'choices'>[] {
  const mine = new Map(here.map((row) => [row.offer, row]));
  return there.flatMap((theirs) => {
    const held = mine.get(theirs.offer);
    if (held === undefined) return [theirs];
    const isLater = theirs.atMs > held.atMs;
    const addsOwn = held.own === undefined && theirs.own !== undefined;
    const addsCorrection = held.correction === undefined && theirs.correction !== undefined;
    if (!isLater && !addsOwn && !addsCorrection) return [];
    return [isLater ? { ...held, ...theirs } : { ...theirs, ...held }];
  });
}

/** Rows of `there` that are not here, or were made later there. */
function newer<R>(
  here: readonly R[],
  there: readonly R[],
  keyOf: (row: R) => string,
  timeOf: (row: R) => number,
): R[] {
  const times = new Map(here.map((row) => [keyOf(row), timeOf(row)]));
  return there.filter((row) => timeOf(row) > (times.get(keyOf(row)) ?? Number.NEGATIVE_INFINITY));
}

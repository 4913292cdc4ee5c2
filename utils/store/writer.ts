import type { Table } from 'dexie';
import { type PackedPosting, packPosting, unpackPosting } from './packed';
import { type Database, KEY_OF, type Kept, type KeptTable } from './schema';

/** One row as an action found it, and the revision it left: null where no row was, or is. */
export interface Change {
  readonly table: KeptTable;
  readonly key: string;
  readonly before: object | null;
  readonly revision: number | null;
}

type Unrevised<Row> = Omit<Row, 'revision'>;

/** What an action may do to the kept tables. Every write passes here, so every action can be undone. */
export interface Writer {
  /** The revisions of rows now, in the order of the keys; null where there is no row. */
  revisions(table: KeptTable, keys: readonly string[]): Promise<readonly (number | null)[]>;
  get<T extends KeptTable>(table: T, key: string): Promise<Kept[T] | undefined>;
  /** Adds or replaces rows; their revision goes up by one. */
  put<T extends KeptTable>(table: T, rows: readonly Unrevised<Kept[T]>[]): Promise<void>;
  remove(table: KeptTable, keys: readonly string[]): Promise<void>;
  /** What was written so far, each row once: as it was at the start. */
  changes(): Change[];
}

/** Beyond this many keys it is asked first which of them there are: most of an import are new. */
const FEW = 50;

/** The rows of keys, in their order; undefined where there is none. Database requests are dear, one for each key most of all. */
export async function rowsAt<Row>(
  table: Table<Row, string>,
  keys: readonly string[],
): Promise<readonly (Row | undefined)[]> {
  if (keys.length <= FEW) return table.bulkGet([...keys]);
  const held = new Set(await table.toCollection().primaryKeys());
  const there = keys.filter((key) => held.has(key));
  const rows = there.length === 0 ? [] : await table.bulkGet([...there]);
  const found = new Map(there.map((key, at) => [key, rows[at]]));
  return keys.map((key) => found.get(key));
}

interface Revised {
  readonly revision?: number;
}

/** A row of a kept table as the house knows it, and as it lies in the database. */
const unpacked = (table: KeptTable, row: Revised): Revised =>
  table === 'postings' ? unpackPosting(row as PackedPosting) : row;
const packed = (table: KeptTable, row: Revised): Revised =>
  table === 'postings' ? packPosting(row as Kept['postings']) : row;

/** A writer for the transaction that is open now. */
export function writerOf(db: Database): Writer {
  const touched = new Map<string, Change>();
  const tableOf = (name: KeptTable) => db.table(name) as Table<Revised, string>;

  /** Notes the rows before they are written, and gives the revisions they have now. */
  async function note(
    table: KeptTable,
    keys: readonly string[],
    after: (now: number, at: number) => number | null,
  ) {
    const found = await rowsAt(tableOf(table), keys);
    keys.forEach((key, at) => {
      const held = found[at];
      const row = held === undefined ? null : unpacked(table, held);
      const mark = `${table} ${key}`;
      const before = touched.has(mark) ? (touched.get(mark)?.before ?? null) : row;
      touched.set(mark, { table, key, before, revision: after(row?.revision ?? 0, at) });
    });
  }

  return {
    revisions: async (table, keys) =>
      (await rowsAt(tableOf(table), keys)).map((row) => (row === undefined ? null : (row.revision ?? 0))),
    get: async (table, key) => {
      const row = await tableOf(table).get(key);
      return row && (unpacked(table, row) as Kept[typeof table]);
    },
    put: async (table, rows) => {
      const revisions: number[] = [];
      await note(
        table,
        rows.map((row) => (row as unknown as Record<string, string>)[KEY_OF[table]] as string),
        // A row that comes back keeps counting from where it was, so that an old view of it still clashes.
        (now, at) => (revisions[at] = Math.max(now, (rows[at] as Revised).revision ?? 0) + 1),
      );
      await tableOf(table).bulkPut(
        rows.map((row, at) => ({ ...packed(table, row as Revised), revision: revisions[at] as number })),
      );
    },
    remove: async (table, keys) => {
      const found = await rowsAt(tableOf(table), keys);
      const there = keys.filter((_, at) => found[at] !== undefined);
      await note(table, there, () => null);
      await tableOf(table).bulkDelete([...there]);
    },
    changes: () => [...touched.values()],
  };
}

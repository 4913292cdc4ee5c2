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
  /** The row's revision now; null when there is none. */
  revision(table: KeptTable, key: string): Promise<number | null>;
  get<T extends KeptTable>(table: T, key: string): Promise<Kept[T] | undefined>;
  /** Adds or replaces rows; their revision goes up by one. */
  put<T extends KeptTable>(table: T, rows: readonly Unrevised<Kept[T]>[]): Promise<void>;
  remove(table: KeptTable, keys: readonly string[]): Promise<void>;
  /** What was written so far, each row once: as it was at the start. */
  changes(): Change[];
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
    const found = await tableOf(table).bulkGet([...keys]);
    keys.forEach((key, at) => {
      const held = found[at];
      const row = held === undefined ? null : unpacked(table, held);
      const mark = `${table} ${key}`;
      const before = touched.has(mark) ? (touched.get(mark)?.before ?? null) : row;
      touched.set(mark, { table, key, before, revision: after(row?.revision ?? 0, at) });
    });
  }

  return {
    revision: async (table, key) => {
      const row = await tableOf(table).get(key);
      return row === undefined ? null : (row.revision ?? 0);
    },
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
      await note(table, keys, () => null);
      await tableOf(table).bulkDelete([...keys]);
    },
    changes: () => [...touched.values()],
  };
}

import Dexie, { type EntityTable } from 'dexie';
import type { ActionRow } from './act';
import { type PackedPosting, packPosting } from './packed';
import type { CertRow, ChoiceRow, PostingRow, SourceRow, TombstoneRow, WordRow } from './records';

/** Name of the database in the browser profile. */
export const DATABASE = 'nextbadge';

/**
 * Version of the data's shape, written to `meta`. Dexie 4 opens a newer database with an older schema without a word
 * and later skips the upgrade (measured); with a number of our own, older code goes read-only instead (THREATS.md E3).
 * Goes up with every `version()` below.
 */
export const SCHEMA = 2;

/** The tables that hold what the user would miss: what a backup carries and an undo brings back. */
export interface Kept {
  certs: CertRow;
  postings: PostingRow;
  choices: ChoiceRow;
  words: WordRow;
  sources: SourceRow;
  tombstones: TombstoneRow;
}
export type KeptTable = keyof Kept;

/** Each kept table with the field its rows are found by. */
export const KEY_OF = {
  certs: 'id',
  postings: 'key',
  choices: 'offer',
  words: 'name',
  sources: 'id',
  tombstones: 'id',
} as const satisfies { [T in KeptTable]: keyof Kept[T] };
export const KEPT = Object.keys(KEY_OF) as KeptTable[];

/** Single values: the schema number, the settings, and what the reminder of a backup counts. */
export interface MetaRow {
  readonly key: 'schema' | 'settings' | 'changes' | 'backup';
  readonly value: unknown;
}

/** All tables. Append only: a released version is history, never edited; the next one is added below it. */
export class Database extends Dexie {
  declare certs: EntityTable<CertRow, 'id'>;
  declare postings: EntityTable<PackedPosting, 'key'>;
  declare choices: EntityTable<ChoiceRow, 'offer'>;
  declare words: EntityTable<WordRow, 'name'>;
  declare sources: EntityTable<SourceRow, 'id'>;
  declare tombstones: EntityTable<TombstoneRow, 'id'>;
  declare actions: EntityTable<ActionRow, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name = DATABASE) {
    // An acknowledged action is on the disk, not in a buffer: imports, deletes and restores must survive a power cut
    // (THREATS.md D8), and Dexie sets this once for the connection.
    // What a live query gives is shown and never changed: no copy of it is kept, and none is handed out.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      certs: 'id',
      postings: 'key, seenAtMs',
      choices: 'offer',
      words: 'name',
      sources: 'id',
      tombstones: 'id',
      actions: 'id, atMs',
      meta: 'key',
    });
    this.version(2)
      .stores({})
      .upgrade(async (tx) => {
        await tx
          .table<PackedPosting>('postings')
          .toCollection()
          .modify((row, found) => {
            found.value = packPosting(row as unknown as PostingRow);
          });
        await tx.table('meta').put({ key: 'schema', value: SCHEMA });
      });
  }
}

import Dexie, { type EntityTable } from 'dexie';
import type { ActionRow } from './act';
import type { CertRow, ChoiceRow, PostingRow, SourceRow, TombstoneRow, WordRow } from './records';

/** Name of the database in the browser profile. */
export const DATABASE = 'nextbadge';

/**
 * Version of the data's shape, written to `meta`. Dexie 4 opens a newer database with an older schema without a word
 * and later skips the upgrade (measured); with a number of our own, older code goes read-only instead (THREATS.md E3).
 * Goes up with every `version()` below.
 */
export const SCHEMA = 1;

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
  declare postings: EntityTable<PostingRow, 'key'>;
  declare choices: EntityTable<ChoiceRow, 'offer'>;
  declare words: EntityTable<WordRow, 'name'>;
  declare sources: EntityTable<SourceRow, 'id'>;
  declare tombstones: EntityTable<TombstoneRow, 'id'>;
  declare actions: EntityTable<ActionRow, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name = DATABASE) {
    // An acknowledged action is on the disk, not in a buffer: imports, deletes and restores must survive a power cut
    // (THREATS.md D8), and Dexie sets this once for the connection.
    super(name, { chromeTransactionDurability: 'strict' });
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
  }
}

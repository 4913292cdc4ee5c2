import { act } from './act';
import { type MergeCounts, mergeInto } from './merge';
import { type PackedPosting, unpackPosting } from './packed';
import type { Settings } from './records';
import { type Database, KEPT, KEY_OF, type Kept, type KeptTable } from './schema';
import { settingsOf } from './settings';

/** Goes up when the shape of a backup changes; every older one is read, a newer one is refused. */
export const BACKUP_VERSION = 1;
export const BACKUP_SCHEMA = `nextbadge/backup@${BACKUP_VERSION}` as const;

/** The rows of every kept table, without their revisions: those count writes in this database and mean nothing elsewhere. */
export type BackupRows = { readonly [T in KeptTable]: readonly Omit<Kept[T], 'revision'>[] };

/** All that the user would miss, in one file. */
export interface Backup {
  readonly schema: typeof BACKUP_SCHEMA;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly rows: BackupRows;
  readonly settings: Settings;
}

/** `merge` keeps what is here and adds; `merge-revive` also brings back what was deleted here; `replace` takes the file as it is. */
export type RestoreMode = 'merge' | 'merge-revive' | 'replace';

export interface Restored {
  /** Rows added or changed, and rows deleted, over all tables. */
  readonly written: number;
  readonly removed: number;
}

/** Reads everything, rows in order of their keys, so that the same data gives the same bytes. */
export async function readBackup(db: Database, savedAt: string): Promise<Backup> {
  return db.transaction('r', [...KEPT, 'meta'], async () => ({
    schema: BACKUP_SCHEMA,
    savedAt,
    rows: await readRows(db),
    settings: await settingsOf(db),
  }));
}

/**
 * Brings a backup in, all or nothing. It was checked whole before: here is the first write. Can be undone like any
 * other action, except for the settings that a replacement brings.
 */
export function restore(
  db: Database,
  action: string,
  nowMs: number,
  backup: Backup,
  mode: RestoreMode,
): Promise<Restored> {
  return act(db, action, 'backup:restore', nowMs, async (writer) => {
    let written = 0;
    let removed = 0;
    const here = await readRows(db);
    const { put, remove } =
      mode === 'replace'
        ? replacement(here, backup.rows)
        : mergeInto(here, backup.rows, mode === 'merge-revive');
    for (const table of KEPT) {
      await writer.remove(table, remove[table]);
      await writer.put(table, put[table] as never);
      written += put[table].length;
      removed += remove[table].length;
    }
    if (mode === 'replace') await db.meta.put({ key: 'settings', value: backup.settings });
    return { written, removed };
  });
}

/** What a merge would do, for the preview. */
export async function previewMerge(db: Database, backup: Backup): Promise<MergeCounts> {
  return mergeInto(await readRows(db), backup.rows, false).counts;
}

/** Rows of `there` that are not here in the same form, and keys here that `there` lacks. */
function replacement(
  here: BackupRows,
  there: BackupRows,
): { put: BackupRows; remove: Record<KeptTable, string[]> } {
  const keys = (rows: BackupRows, table: KeptTable) => rows[table].map((row) => keyIn(table, row));
  const gone = (table: KeptTable) => {
    const stays = new Set(keys(there, table));
    return keys(here, table).filter((key) => !stays.has(key));
  };
  return {
    put: there,
    remove: Object.fromEntries(KEPT.map((table) => [table, gone(table)])) as Record<KeptTable, string[]>,
  };
}

export const keyIn = (table: KeptTable, row: object): string =>
  String((row as Record<string, unknown>)[KEY_OF[table]]);

async function readRows(db: Database): Promise<BackupRows> {
  const tables = await Promise.all(
    KEPT.map(async (table) => {
      const rows: { revision?: number }[] = await db.table(table).toArray();
      const whole = table === 'postings' ? (rows as PackedPosting[]).map(unpackPosting) : rows;
      return [table, whole.map(({ revision: _, ...row }) => row)] as const;
    }),
  );
  return Object.fromEntries(tables) as unknown as BackupRows;
}

/** Notes that a backup was saved: the reminder counts changes from now on. */
export async function noteBackup(db: Database, nowMs: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'backup', value: nowMs });
    await db.meta.put({ key: 'changes', value: 0 });
  });
}

/** Changes since the last backup, and when that was; null when there never was one. */
export async function backupAge(db: Database): Promise<{ changes: number; savedAtMs: number | null }> {
  const [changes, savedAtMs] = (await db.meta.bulkGet(['changes', 'backup'])).map((row) => row?.value);
  return {
    changes: typeof changes === 'number' ? changes : 0,
    savedAtMs: typeof savedAtMs === 'number' ? savedAtMs : null,
  };
}

import * as v from 'valibot';
import { BACKUP, SETTINGS } from '@/utils/messages/schemas-records';
import { BACKUP_SCHEMA, type Backup } from '@/utils/store/backup';
import { type PackedPosting, unpackPosting } from '@/utils/store/packed';
import { DEFAULT_SETTINGS } from '@/utils/store/records';
import type { Salvage } from '@/utils/store/salvage';
import { KEPT } from '@/utils/store/schema';

/** A backup of every row that is in order, and how many are in it and had to be left out. */
export function salvagedBackup(
  { tables }: Salvage,
  savedAt: string,
): { backup: Backup; n: number; lost: number } {
  let n = 0;
  let lost = 0;
  const rows: Record<string, unknown[]> = {};
  for (const table of KEPT) {
    const found = tables[table] ?? { rows: [], isCut: false };
    const { item } = BACKUP.entries.rows.entries[table];
    const sound = found.rows.map((row) => v.safeParse(item, wholeRow(row))).filter(({ success }) => success);
    rows[table] = sound.map(({ output }) => output);
    n += sound.length;
    lost += found.rows.length - sound.length + (found.isCut ? 1 : 0);
  }
  const backup = { schema: BACKUP_SCHEMA, savedAt, rows, settings: settingsIn(tables.meta?.rows ?? []) };
  return { backup: v.parse(BACKUP, backup) as Backup, n, lost };
}

/** A posting lies packed in its row, since version 2. */
function wholeRow(row: unknown): unknown {
  if (!v.is(v.looseObject({ skills: v.string(), saved: v.any() }), row)) return row;
  try {
    return JSON.parse(JSON.stringify(unpackPosting(row as unknown as PackedPosting)));
  } catch {
    return null; // what it was packed into is no JSON any more
  }
}

/** The settings where they are in order, else those of the start. */
function settingsIn(meta: readonly unknown[]) {
  const row = meta.find((one) => v.is(v.object({ key: v.literal('settings'), value: v.unknown() }), one));
  const settings = v.safeParse(SETTINGS, {
    ...DEFAULT_SETTINGS,
    ...(row as { value: object } | undefined)?.value,
  });
  return settings.success ? settings.output : DEFAULT_SETTINGS;
}

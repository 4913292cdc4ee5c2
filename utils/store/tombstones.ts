import type { TombstoneRow } from './records';

/** What a single deletion leaves behind, so that a merge of an older file does not bring the record back (decision 15). */
export const tombstone = (
  table: TombstoneRow['table'],
  key: string,
  atMs: number,
): Omit<TombstoneRow, 'revision'> => ({
  id: tombstoneId(table, key),
  table,
  key,
  atMs,
});

export const tombstoneId = (table: TombstoneRow['table'], key: string): string => `${table} ${key}`;

import type { MappedColumns } from '@/components/certs/ColumnMapper';
import type { CertField, ColumnMap } from '@/utils/core/certs/read-context';
import type { TablePreview } from '@/utils/core/certs/table-preview';

/** A table to read again under the columns the user chose. */
export interface MappedTable {
  readonly text: string;
  /** Null where the names of the columns now say it all. */
  readonly columns: ColumnMap | null;
}

/**
 * A table with the columns the user chose. One without names of columns gets some: it is kept like that, so that a
 * later version reads it without asking again.
 */
export function mappedTable(
  text: string,
  { headers, delimiter }: TablePreview,
  { fields, isHeadless }: MappedColumns,
): MappedTable {
  if (isHeadless) {
    const names = fields.map((field) => field ?? '').join(delimiter);
    return { text: `${names}\n${text}`, columns: null };
  }
  const chosen = headers.flatMap((header, at): [string, CertField][] => {
    const field = fields[at] ?? null;
    return field === null || header === '' ? [] : [[header, field]];
  });
  return { text, columns: Object.fromEntries(chosen) };
}

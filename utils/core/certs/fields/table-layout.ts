import { DELIMITERS, type Delimiter, readRecords } from '../input/table';
import { cleanText } from '../input/text';
import type { CertField, ColumnMap } from '../read-context';
import { fieldOfHeader, headerKey } from './headers';

/** How a table is laid out: which sign parts its cells, where its header stands, and which column holds which field. */
export interface TableLayout {
  readonly delimiter: Delimiter;
  /** Number of records before the header: a preamble, or `sep=;`. */
  readonly headerAt: number;
  readonly headers: readonly string[];
  /** By column; null for one that is not read. A field is taken from the first column that has it. */
  readonly fields: readonly (CertField | null)[];
}

/** Records among which the header is looked for. */
const PREAMBLE = 20;
/** Characters that hold them: the layout never needs more. */
const HEAD = 20_000;

/** Tells the layout by the header that names most fields; null when none names any. */
export function tellLayout(text: string): TableLayout | null {
  const head = text.slice(0, HEAD);
  const layouts = DELIMITERS.flatMap((delimiter) =>
    readRecords(head, delimiter, PREAMBLE).map(({ cells }, headerAt) => layoutOf(delimiter, headerAt, cells)),
  ).filter(({ fields }) => fields.some((field) => field !== null));
  return layouts.reduce<TableLayout | null>(
    (best, layout) => (score(layout) > score(best) ? layout : best),
    null,
  );
}

/** The layout under columns that the user mapped: the header is the record that has them all. */
export function mappedLayout(text: string, columns: ColumnMap): TableLayout | null {
  const wanted = new Map(Object.entries(columns).map(([header, field]) => [headerKey(header), field]));
  for (const delimiter of DELIMITERS) {
    for (const [headerAt, { cells }] of readRecords(text.slice(0, HEAD), delimiter, PREAMBLE).entries()) {
      const fields = cells.map((cell) => wanted.get(headerKey(cell)) ?? null);
      if (fields.filter((field) => field !== null).length < wanted.size) continue;
      return { delimiter, headerAt, headers: cells.map(cleanText), fields };
    }
  }
  return null;
}

function layoutOf(delimiter: Delimiter, headerAt: number, cells: readonly string[]): TableLayout {
  const taken = new Set<CertField>();
  const fields = cells.map((cell) => {
    const field = fieldOfHeader(cell);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { delimiter, headerAt, headers: cells.map(cleanText), fields };
}

function score(layout: TableLayout | null): number {
  return layout === null ? 0 : layout.fields.filter((field) => field !== null).length;
}

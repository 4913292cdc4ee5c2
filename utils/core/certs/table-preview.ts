import { type TableLayout, tellLayout } from './fields/table-layout';
import { DELIMITERS, type Delimiter, readRecords } from './input/table';
import { cleanText } from './input/text';
import type { CertField } from './read-context';

/** What the user sees before mapping columns: the header, the first rows, and our guess. */
export interface TablePreview {
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly (CertField | null)[];
}

/** A table without the line that tells a spreadsheet the separator (`sep=;`): it is no row. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^\ufeff?\s*"?sep=.?"?[ \t]*(?:\r\n|\r|\n)/i, '');
}

export function previewTable(whole: string, rows = 5): TablePreview | null {
  const text = withoutSeparatorLine(whole);
  const layout = tellLayout(text) ?? firstRecordLayout(text);
  if (layout === null) return null;
  const records = readRecords(text, layout.delimiter, layout.headerAt + 1 + rows).slice(layout.headerAt + 1);
  return {
    delimiter: layout.delimiter,
    headers: layout.headers,
    fields: layout.fields,
    rows: records.map(({ cells }) => cells.map(cleanText)),
  };
}

function firstRecordLayout(text: string): TableLayout | null {
  const layouts = DELIMITERS.map((delimiter) => {
    const headers = (readRecords(text.slice(0, 20_000), delimiter, 1)[0]?.cells ?? []).map(cleanText);
    return { delimiter, headerAt: 0, headers, fields: headers.map(() => null) };
  });
  const widest = layouts.reduce((best, layout) =>
    layout.headers.length > best.headers.length ? layout : best,
  );
  return widest.headers.length > 1 ? widest : null;
}

import type { CertDraft, FormatReading } from '../draft';
import type { RowCode, RowReport } from '../file-result';

/** What became of one entry of a list: a certificate, or the reason why it is none. */
export type RowReading = CertDraft | { readonly refused: RowCode; readonly message: string };

/** Warnings that are about a row, as its report. */
const ROW_WARNINGS: Readonly<Record<string, Omit<RowReport, 'row'> | undefined>> = {
  'issued-unclear': {
    code: 'issued_unclear',
    message: 'The date of issue could not be told; it is left open.',
  },
  'expires-unclear': {
    code: 'expires_unclear',
    message: 'The date of expiry could not be told; it is left open.',
  },
  'link-dropped': { code: 'link_dropped', message: 'Its link is no web address and was left out.' },
};

/** Gathers the entries of a list. `row` counts from 1; refused entries and unclear dates are reported. */
export function collectRows(
  format: string,
  readings: readonly RowReading[],
  more: readonly RowReport[] = [],
): FormatReading {
  const drafts: CertDraft[] = [];
  const rows: RowReport[] = [];
  for (const [index, reading] of readings.entries()) {
    const row = index + 1;
    if ('refused' in reading) {
      rows.push({ row, code: reading.refused, message: reading.message });
      continue;
    }
    drafts.push(reading);
    for (const warning of reading.warnings) {
      const report = ROW_WARNINGS[warning];
      if (report !== undefined) rows.push({ row, ...report });
    }
  }
  const sorted = [...rows, ...more].sort((a, b) => a.row - b.row);
  return { kind: 'read', format, drafts, rows: sorted };
}

export const NO_TITLE: RowReading = { refused: 'no_title', message: 'It has no name, so it was left out.' };

export function notEarned(why: string): RowReading {
  return { refused: 'not_earned', message: why };
}

import Papa from 'papaparse';

/** A cell that opens with one of these, behind blanks or quotes and in full width too, may run as a formula (A5). */
const FORMULA = /^(?:[\t\r\n]|[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Numbers with a sign and phone numbers: no spreadsheet takes these for a formula, and they stay readable. */
const PLAIN_NUMBER = /^(?:[+-]?\d+(?:[.,]\d+)?|\+\d[\d ]*)$/;

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table (RFC 4180) that opens in a spreadsheet with its accents right and no cell that runs. */
export function spreadsheet(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => row.map(spreadsheetSafe));
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields: [...fields], data }, { newline: '\r\n' })}\r\n`;
}

/** Puts an apostrophe before what a spreadsheet would run. */
export function spreadsheetSafe(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe off again that {@link spreadsheetSafe} put there. */
export function withoutDefusal(cell: string): string {
  return cell.startsWith("'") && spreadsheetSafe(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

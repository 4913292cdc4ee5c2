/** A cell that opens with one of these, behind blanks or quotes and in full width too, may run as a formula (A5). */
const FORMULA = /^(?:[\t\r\n]|[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Numbers with a sign and phone numbers: no spreadsheet takes these for a formula, and they stay readable. */
const PLAIN_NUMBER = /^(?:[+-]?\d+(?:[.,]\d+)?|\+\d[\d ]*)$/;

/** Puts an apostrophe before what a spreadsheet would run. */
export function spreadsheetSafe(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe off again that {@link spreadsheetSafe} put there. */
export function withoutDefusal(cell: string): string {
  return cell.startsWith("'") && spreadsheetSafe(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

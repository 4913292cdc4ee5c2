import Papa from 'papaparse';

/** One record of a table: its cells, and whether a quotation mark in it was never closed. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly isUnclosed: boolean;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const MOST_RECORDS = 100_000;
/** Unclosed quotation marks that are mended before the rest is given up: each costs a look at all that follows. */
const MOST_REPAIRS = 200;

/**
 * Records of a delimited text (RFC 4180). A quotation mark that is never closed would swallow all lines up to the next
 * one: such a record ends with its line instead and is marked.
 */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  most: number = MOST_RECORDS,
): readonly TableRecord[] {
  const records: TableRecord[] = [];
  let rest = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let repairs = 0; rest !== '' && records.length < most && repairs <= MOST_REPAIRS; repairs++) {
    const { read, at } = readUntilUnclosed(rest, delimiter, most - records.length);
    records.push(...read);
    if (at === null) return records;
    const lineEnd = rest.indexOf('\n', at);
    const line = rest.slice(at, lineEnd === -1 ? undefined : lineEnd);
    records.push({
      cells: line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')),
      isUnclosed: true,
    });
    rest = lineEnd === -1 ? '' : rest.slice(lineEnd + 1);
  }
  return records;
}

/** Reads up to the first record that runs over several lines with its quotes in disorder; `at` is where that starts. */
function readUntilUnclosed(text: string, delimiter: Delimiter, most: number) {
  const read: TableRecord[] = [];
  let start = 0;
  let at: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const isDisordered = errors.some(({ type }) => type === 'Quotes');
      if (isDisordered && text.slice(start, meta.cursor).trimEnd().includes('\n')) {
        at = start;
        parser.abort();
        return;
      }
      start = meta.cursor;
      if (data.some((cell) => cell.trim() !== '')) read.push({ cells: data, isUnclosed: false });
      if (read.length >= most) parser.abort();
    },
  });
  return { read, at: at as number | null };
}

/** One record of a table: its cells, and whether a quotation mark in it was never closed. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly isUnclosed: boolean;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const MOST_RECORDS = 100_000;

/**
 * Records of a delimited text (RFC 4180), empty lines left out, in linear time. A quotation mark that is never closed
 * would swallow all lines up to the next one: such a record ends with its line instead and is marked. A library that
 * reads on for a closing mark needs seconds for a file full of them, so the reading is ours.
 */
export function readRecords(text: string, delimiter: Delimiter, most = MOST_RECORDS): readonly TableRecord[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const records: TableRecord[] = [];
  for (let at = 0; at < lines.length && records.length < most; ) {
    const { record, end } = readRecord(lines, at, delimiter);
    if (record.cells.some((cell) => cell.trim() !== '')) records.push(record);
    at = end + 1;
  }
  return records;
}

interface RecordRead {
  readonly record: TableRecord;
  /** Where its line break stands. */
  readonly end: number;
}

function readRecord(text: string, start: number, delimiter: Delimiter): RecordRead {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
    if (cell === null) return readUnclosed(text, start, delimiter);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] !== delimiter) return { record: { cells, isUnclosed: false }, end: at };
  }
}

interface CellRead {
  readonly value: string;
  /** Where the delimiter or line break behind it stands, or the end of the text. */
  readonly end: number;
}

function readPlain(text: string, start: number, delimiter: Delimiter): CellRead {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return { value: text.slice(start, end), end };
}

/** Null when the mark is never closed: none follows, or the next one belongs to a later line. */
function readQuoted(text: string, start: number, delimiter: Delimiter): CellRead | null {
  // Character by character: an `indexOf` of the line's end is moved into the loop by V8, which makes it quadratic.
  let isLaterLine = false;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\n') isLaterLine = true;
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const end = skipBlanks(text, at + 1);
    const isClosing = end >= text.length || text[end] === delimiter || text[end] === '\n';
    if (isClosing) return { value: text.slice(start + 1, at).replaceAll('""', '"'), end };
    if (isLaterLine) return null;
  }
  return null;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}

/** The line as it stands, without the marks around its cells. */
function readUnclosed(text: string, start: number, delimiter: Delimiter): RecordRead {
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const cells = text.slice(start, end).split(delimiter);
  return { record: { cells: cells.map((cell) => cell.replace(/^"|"$/g, '')), isUnclosed: true }, end };
}

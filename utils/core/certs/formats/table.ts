import type { Proof } from '../../catalogue/offer';
import { type CertDraft, draftOf, refused } from '../draft';
import { withoutDefusal } from '../exports/spreadsheet';
import { headerKey } from '../fields/headers';
import { collectRows, NO_TITLE, notEarned, type RowReading } from '../fields/rows';
import { mappedLayout, type TableLayout, tellLayout } from '../fields/table-layout';
import type { RowReport } from '../file-result';
import { provenOrder, readDate, type SlashOrder } from '../input/dates';
import { readLink } from '../input/links';
import { readRecords, type TableRecord } from '../input/table';
import { cleanText } from '../input/text';
import type { CertField } from '../read-context';
import { rowsFormat, textFormat } from './format';

/** A table whose makers are known by their headers. All are read alike. */
interface TableKind {
  readonly id: string;
  /** Headers of which all must be there. */
  readonly headers: readonly string[];
  readonly issuer: string | null;
  readonly proof: Proof;
  /** A row without a date is a thing begun and not finished. */
  readonly needsDate: boolean;
}

const KINDS: readonly TableKind[] = [
  {
    id: 'linkedin-certifications',
    headers: ['authority', 'license number'],
    issuer: null,
    proof: 'self-declared',
    needsDate: false,
  },
  {
    id: 'linkedin-certifications',
    headers: ['ausstellende organisation', 'lizenznummer'],
    issuer: null,
    proof: 'self-declared',
    needsDate: false,
  },
  {
    id: 'linkedin-learning',
    headers: ['content title', 'content completed at if completed'],
    issuer: 'LinkedIn Learning',
    proof: 'course',
    needsDate: true,
  },
];

/** Rows between two pauses. */
const ROWS_AT_A_TIME = 100;

const PLAIN: TableKind = { id: 'csv', headers: [], issuer: null, proof: 'self-declared', needsDate: false };

/** LinkedIn's list of skills: claims, not certificates. */
export const linkedinSkills = textFormat({
  id: 'linkedin-skills',
  recognises: (text) => /^name[ \t]*(?:\r?\n|$)/i.test(text),
  read: () => ({ kind: 'read', format: 'linkedin-skills', drafts: [], rows: [] }),
});

/** A table of certificates: LinkedIn's `Certifications.csv` and `Learning.csv`, or any with columns that can be told. */
export const table = rowsFormat({
  id: PLAIN.id,
  recognises: (text) => /[,;\t|]/.test(text.slice(0, 20_000)) && /\S/.test(text),
  *readInSteps(text, { columns }) {
    const layout = columns === null ? tellLayout(text) : mappedLayout(text, columns);
    if (layout === null || !isEnough(layout)) return unclear(text, layout);
    const keys = new Set(layout.headers.map(headerKey));
    const kind = KINDS.find(({ headers }) => headers.every((header) => keys.has(header))) ?? PLAIN;
    const records = readRecords(text, layout.delimiter).slice(layout.headerAt + 1);
    yield;
    const order = slashOrderOf(records, layout);
    const readings: RowReading[] = [];
    for (const [at, record] of records.entries()) {
      if (at % ROWS_AT_A_TIME === 0) yield;
      readings.push(readRow(record, layout, kind, order));
    }
    return collectRows(kind.id, readings, reportUnclosed(records));
  },
});

/** A title and one more field are needed: any two words in a row would be a table otherwise. */
function isEnough({ fields }: TableLayout): boolean {
  return fields.includes('title') && fields.filter((field) => field !== null).length > 1;
}

function unclear(text: string, layout: TableLayout | null) {
  const isTable = layout !== null || text.split('\n', 3).filter((line) => /[,;\t|]/.test(line)).length > 1;
  return isTable
    ? refused(
        PLAIN.id,
        'columns_unclear',
        'It is a table, but which column holds the names of certificates is unclear.',
      )
    : refused(null, 'not_a_badge', 'It is plain text without certificates.');
}

function readRow(
  { cells }: TableRecord,
  layout: TableLayout,
  kind: TableKind,
  order: SlashOrder,
): RowReading {
  if (cells.slice(layout.headers.length).some((cell) => cell.trim() !== '')) {
    return {
      refused: 'too_many_cells',
      message: 'It has more cells than the table has columns, so it was left out.',
    };
  }
  const cell = (field: CertField) =>
    cleanText(withoutDefusal(cells[layout.fields.indexOf(field)] ?? '')) || null;
  const title = cell('title');
  if (title === null) return NO_TITLE;
  const [issued, expires] = [cell('issued'), cell('expires')].map((text) => readDate(serialDay(text), order));
  if (kind.needsDate && issued?.date === null) return notEarned(`"${title}" has no date of completion.`);
  const link = readLink(cell('url'));
  const warnings = [
    ...(issued?.isUnclear ? ['issued-unclear'] : []),
    ...(expires?.isUnclear ? ['expires-unclear'] : []),
    ...(cell('url') !== null && link === null ? ['link-dropped'] : []),
  ];
  const draft: CertDraft = draftOf({
    title,
    issuer: cell('issuer') ?? kind.issuer,
    issued: issued?.date ?? null,
    expires: expires?.date ?? null,
    credentialId: cell('credentialId'),
    url: link,
    skills: splitSkills(cell('skills') ?? '').map((label) => ({ label, from: 'user' })),
    proof: kind.proof,
    warnings,
  });
  return draft;
}

/** Spreadsheets write a day as its number since 1899-12-30 when a column lost its format. */
function serialDay(text: string | null): string | null {
  if (text === null || !/^[2-6]\d{4}$/.test(text)) return text;
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
}

function splitSkills(text: string): readonly string[] {
  const parts = /[;|\n]/.test(text) ? text.split(/[;|\n]/) : text.split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `3/4/2024` is read as most of such exports write it, month first, unless a date of the same table proves otherwise. */
function slashOrderOf(records: readonly TableRecord[], { fields }: TableLayout): SlashOrder {
  const columns = fields.flatMap((field, at) => (field === 'issued' || field === 'expires' ? [at] : []));
  const orders = records.flatMap(({ cells }) => columns.map((at) => provenOrder(cells[at] ?? '')));
  return orders.includes('day-first') && !orders.includes('month-first') ? 'day-first' : 'month-first';
}

function reportUnclosed(records: readonly TableRecord[]): readonly RowReport[] {
  return records.flatMap(({ isUnclosed }, index) =>
    isUnclosed
      ? [
          {
            row: index + 1,
            code: 'quote_unclosed',
            message: 'A quotation mark is never closed; the row was ended with its line.',
          },
        ]
      : [],
  );
}

import Papa from 'papaparse';
import { spreadsheetSafe } from '../../certs/exports/spreadsheet';
import { type ReportView, viewOf } from '../report-view';
import type { Column, ReportWords } from '../report-words';
import type { ReportFormat } from './format';

const COLUMNS: readonly Column[] = [
  'record',
  'need',
  'name',
  'state',
  'years',
  'certificate',
  'provider',
  'valid',
  'step',
  'closes',
  'hours',
  'price',
  'asOf',
  'proof',
  'issued',
  'expires',
  'known',
  'because',
  'address',
  'sentence',
];
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** One table (RFC 4180): a line per skill asked for, per step of the plan and per certificate, told apart by `record`. */
export const csv: ReportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  write(input, words) {
    const rows = rowsOf(viewOf(input, words), words);
    const data = rows.map((row) => COLUMNS.map((column) => spreadsheetSafe(row[column] ?? '')));
    const fields = COLUMNS.map((column) => words.columns[column]);
    return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
  },
};

type Row = Partial<Record<Column, string>>;

function rowsOf(view: ReportView, words: ReportWords): Row[] {
  return [
    ...view.lines.map((line) => ({
      record: words.records.skill,
      need: line.need === 'required' ? words.required : words.preferred,
      name: line.label,
      state: words.status[line.status],
      years: line.years,
      certificate: line.certificate,
      valid: line.valid,
      step: line.step === null ? '' : String(line.step),
      sentence: line.sentence,
    })),
    ...view.mentioned.map((name) => ({ record: words.records.skill, need: words.mentioned, name })),
    ...view.soft.map((name) => ({ record: words.records.skill, need: words.soft, name })),
    ...view.steps.map((step) => ({
      record: words.records.offer,
      name: step.title,
      provider: step.provider,
      step: String(step.step),
      closes: step.closes,
      hours: step.hours,
      price: step.price,
      asOf: step.source,
      proof: step.proof,
      because: step.because,
      address: step.url ?? '',
    })),
    ...view.certs.map((cert) => ({
      record: words.records.certificate,
      name: cert.title,
      provider: cert.issuer,
      closes: cert.skills,
      proof: cert.proof,
      issued: cert.issued,
      expires: cert.expires,
      known: cert.known,
      address: cert.url ?? '',
    })),
  ];
}

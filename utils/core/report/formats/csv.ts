import { spreadsheet } from '../../certs/exports/spreadsheet';
import type { PostingView } from '../posting-view';
import { type ReportView, viewOf } from '../report-view';
import type { Column, ReportWords } from '../report-words';
import type { ReportFormat } from './format';

const COLUMNS: readonly Column[] = [
  'record',
  'posting',
  'employer',
  'need',
  'name',
  'state',
  'required',
  'preferred',
  'score',
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
  'credential',
  'address',
  'sentence',
];

/** One table: a line for each posting, skill, step, certificate and so on, told apart by its first column. */
export const csv: ReportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  write(dossier, words) {
    const rows = rowsOf(viewOf(dossier, words), words);
    return spreadsheet(
      COLUMNS.map((column) => words.columns[column]),
      rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
    );
  },
};

type Row = Partial<Record<Column, string>>;

function rowsOf(view: ReportView, words: ReportWords): Row[] {
  const { records } = words;
  return [
    ...holderRow(view, words),
    ...changeRows(view, words),
    ...view.postings.map((posting) => postingRow(posting, words)),
    ...view.postings.flatMap((posting) => skillRows(posting, words)),
    ...view.demand.map((line) => ({
      record: records.demand,
      name: line.label,
      state: words.status[line.status],
      required: String(line.required),
      preferred: String(line.preferred),
    })),
    ...(view.plan?.steps ?? []).map((step) => ({
      record: records.offer,
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
    ...(view.certs ?? []).map((cert) => ({
      record: records.certificate,
      name: cert.title,
      provider: cert.issuer,
      closes: cert.skills,
      proof: cert.proof,
      issued: cert.issued,
      expires: cert.expires,
      known: cert.known,
      credential: cert.credentialId,
      address: cert.url ?? '',
    })),
    ...view.unread.map(({ name, what }) => ({ record: records.unread, name, because: what })),
  ];
}

function holderRow({ holder }: ReportView, { records }: ReportWords): Row[] {
  const [name, ...others] = holder;
  return name === undefined ? [] : [{ record: records.holder, name, address: others.join(', ') }];
}

function postingRow({ title, employer, counts, url, notes }: PostingView, words: ReportWords): Row {
  return {
    record: words.records.posting,
    posting: title,
    employer,
    required: counts?.required ?? '',
    preferred: counts?.preferred ?? '',
    score: counts?.score ?? '',
    because: notes.join(' '),
    address: url ?? '',
  };
}

function skillRows(posting: PostingView, words: ReportWords): Row[] {
  const { title, employer } = posting;
  const own = { record: words.records.skill, posting: title, employer };
  return [
    ...posting.lines.map((line) => ({
      ...own,
      need: line.need === 'required' ? words.required : words.preferred,
      name: line.label,
      state: words.status[line.status],
      years: line.years,
      certificate: line.certificate,
      valid: line.valid,
      step: line.step === null ? '' : String(line.step),
      sentence: line.sentence,
    })),
    ...posting.mentioned.map((name) => ({ ...own, need: words.mentioned, name })),
    ...posting.soft.map((name) => ({ ...own, need: words.soft, name })),
  ];
}

function changeRows({ changes }: ReportView, { records }: ReportWords): Row[] {
  if (changes === null) return [];
  const record = records.change;
  return [
    ...changes.lists.flatMap(({ name, items }) => items.map((item) => ({ record, name: item, state: name }))),
    ...changes.coverage.map(({ title, ...counts }) => ({ record, posting: title, ...counts })),
    ...changes.notes.map((note) => ({ record, because: note })),
  ];
}

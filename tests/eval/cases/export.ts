import 'fake-indexeddb/auto';
import Papa from 'papaparse';
import { loadCatalogue } from '../../../utils/core/catalogue';
import { catalogueOf } from '../../../utils/core/catalogue/catalogue';
import type { Cert } from '../../../utils/core/certs/cert';
import { CERT_EXPORTS } from '../../../utils/core/certs/exports';
import { NO_WISHES } from '../../../utils/core/plan/plan';
import { EVERY_PART } from '../../../utils/core/report/dossier/dossier';
import { makeDossier } from '../../../utils/core/report/dossier/make-dossier';
import { REPORT_FORMATS } from '../../../utils/core/report/formats';
import { ENGLISH } from '../../../utils/core/report/words/en';
import { READING_SCHEMA, type Reading } from '../../../utils/core/skills/reading';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { readBackup, restore } from '../../../utils/store/backup';
import { commitCerts } from '../../../utils/store/certs';
import { Database } from '../../../utils/store/schema';
import { type CaseCert, certOfCase } from './certs-of-case';

export interface ExportCase {
  readonly id: string;
  readonly input: { readonly format: string; readonly records: readonly CaseCert[] | 'all' };
  readonly expect: {
    readonly noCellStartsWith?: readonly string[];
    readonly schemaValid?: boolean;
    readonly path?: string;
    readonly has?: readonly string[];
    readonly reimportEquals?: boolean;
    readonly hasSchemaVersion?: boolean;
    readonly textLacks?: readonly string[];
    readonly textHas?: readonly string[];
  };
}

const TODAY = '2026-11-25';
const SOME: readonly CaseCert[] = [
  { name: 'SQL Basics', issuer: 'Example Academy', skills: ['SQL'], issued: '2025-01-01' },
  {
    name: 'Kubernetes',
    issuer: 'Example Academy',
    skills: ['Kubernetes'],
    issued: '2024-03',
    expires: '2026-03',
  },
];

/** Judges one case of kind export: every file that can be written in the format. Gives what differs; nothing is a pass. */
export async function judgeExport({ input, expect }: ExportCase): Promise<string[]> {
  const records = input.records === 'all' ? SOME : input.records;
  const certs = records.map((one, i) => certOfCase(one, i, loadVocabulary(), loadCatalogue()));
  if (input.format === 'json-backup') return judgeBackup(certs, expect);
  const texts = textsIn(input.format, certs);
  if (texts.length === 0) return [`no such format: ${input.format}`];
  return texts.flatMap((text) => faultsOf(text, input.format, expect));
}

/** The certificates alone and as part of a report. */
function textsIn(format: string, certs: readonly Cert[]): string[] {
  const reading: Reading = {
    schema: READING_SCHEMA,
    status: 'not-a-posting',
    reason: 'other',
    partial: false,
    posting: null,
    sections: [],
    skills: [],
  };
  const source = { readings: [reading], certs, catalogue: catalogueOf([]), wishes: NO_WISHES, today: TODAY };
  const dossier = makeDossier({ ...source, implications: IMPLICATIONS }, { ...EVERY_PART, links: true });
  return [
    ...CERT_EXPORTS.filter((one) => one.id === format).map((one) => one.write(certs, TODAY)),
    ...REPORT_FORMATS.filter((one) => one.id === format).map((one) => one.write(dossier, ENGLISH)),
  ];
}

function faultsOf(text: string, format: string, expect: ExportCase['expect']): string[] {
  const faults: string[] = [];
  if (format === 'csv') {
    const cells = Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data.flat();
    for (const start of expect.noCellStartsWith ?? [])
      for (const cell of cells)
        if (cell.startsWith(start)) faults.push(`the cell "${cell}" starts with "${start}"`);
    if (!text.startsWith('\ufeff')) faults.push('no byte order mark');
  }
  if (expect.schemaValid) faults.push(...resumeFaults(JSON.parse(text)));
  if (expect.path !== undefined) {
    const found = valueAt(JSON.parse(text), expect.path);
    for (const name of expect.has ?? [])
      if (typeof found !== 'object' || found === null || !(name in found))
        faults.push(`${expect.path} has no ${name}`);
  }
  for (const part of expect.textHas ?? []) if (!text.includes(part)) faults.push(`the file lacks ${part}`);
  for (const part of expect.textLacks ?? []) if (text.includes(part)) faults.push(`the file has ${part}`);
  return faults;
}

/** Value under a path such as `certificates[0].name`. */
function valueAt(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      value,
    );
}

/** What the JSON Resume schema (v1.0.0) asks of certificates; other properties are allowed beside. */
function resumeFaults(resume: unknown): string[] {
  const list = valueAt(resume, 'certificates');
  if (!Array.isArray(list)) return ['certificates is no list'];
  const date = /^(?:[12]\d{3}-[01]\d-[0-3]\d|[12]\d{3}-[01]\d|[12]\d{3})$/;
  return list.flatMap((one: Readonly<Record<string, unknown>>, i) => [
    ...['name', 'date', 'url', 'issuer']
      .filter((key) => key in one && typeof one[key] !== 'string')
      .map((key) => `certificates[${i}].${key} is no text`),
    ...(typeof one.date === 'string' && !date.test(one.date)
      ? [`certificates[${i}].date is "${one.date}"`]
      : []),
    ...(typeof one.url === 'string' && !URL.canParse(one.url)
      ? [`certificates[${i}].url is no address`]
      : []),
  ]);
}

/** A backup taken out of one database and brought into an empty one gives the same backup again. */
async function judgeBackup(certs: readonly Cert[], expect: ExportCase['expect']): Promise<string[]> {
  const filled = new Database(`case-${crypto.randomUUID()}`);
  const empty = new Database(`case-${crypto.randomUUID()}`);
  const writes = certs.map((cert) => ({ cert, raw: null, revision: null }));
  await commitCerts(filled, 'action-1', 1, writes, []);
  const written = JSON.parse(JSON.stringify(await readBackup(filled, 'now')));
  await restore(empty, 'action-2', 2, written, 'replace');
  const again = JSON.stringify(await readBackup(empty, 'now'));
  const faults: string[] = [];
  if (expect.hasSchemaVersion && !/^nextbadge\/backup@\d+$/.test(written.schema))
    faults.push('no schema version');
  if (expect.reimportEquals && again !== JSON.stringify(written)) faults.push('what comes back differs');
  filled.close();
  empty.close();
  return faults;
}

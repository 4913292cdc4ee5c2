import Papa from 'papaparse';
import type { Cert } from '../../../utils/core/certs/cert';
import { draftOf } from '../../../utils/core/certs/draft';
import { CERT_EXPORTS } from '../../../utils/core/certs/exports/index';
import { finishCert } from '../../../utils/core/certs/finish-cert';
import { readCertFiles } from '../../../utils/core/certs/read-files';
import { certContext, TODAY } from '../cert-context';

interface ExportedRecord {
  readonly name: string;
  readonly issuer?: string;
  readonly issued?: string;
  readonly expires?: string;
  readonly credentialId?: string;
  readonly url?: string;
  readonly skills?: readonly string[];
}

export interface ExportCase {
  readonly input: { readonly format: string; readonly records: readonly ExportedRecord[] | string };
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A case that writes "all" means a collection of any kind. */
const ANY: readonly ExportedRecord[] = [
  { name: 'SQL Joins in Practice', issuer: 'Example Academy', issued: '2025-03-14', skills: ['SQL'] },
  { name: 'Café – Übung', issuer: 'Académie', issued: '2024-01', expires: '2026-01', credentialId: 'EX-1' },
];

/** Writes the records of an export case and gives what is wrong with the file. */
export async function judgeExport({ input, expect }: ExportCase): Promise<string[]> {
  const records = typeof input.records === 'string' ? ANY : input.records;
  const id = input.format === 'json-backup' ? 'json' : input.format;
  const format = CERT_EXPORTS.find((candidate) => candidate.id === id);
  if (format === undefined) return [`no export is called ${input.format}`];
  const certs = await Promise.all(records.map(certOf));
  const text = format.write(certs, TODAY);
  const faults: string[] = [];
  for (const [key, wanted] of Object.entries(expect)) {
    const isRight = (await CHECKS[key]?.(text, wanted, certs)) ?? true;
    if (!isRight) faults.push(`${key}: ${JSON.stringify(wanted)} expected`);
  }
  return faults;
}

function certOf({ name, skills, ...facts }: ExportedRecord): Promise<Cert> {
  const stated = (skills ?? []).map((label) => ({ label, from: 'user' as const }));
  return finishCert(draftOf({ title: name, ...facts, skills: stated }), null, 'by-hand', certContext());
}

type Check = (text: string, wanted: unknown, certs: readonly Cert[]) => boolean | Promise<boolean>;

const cellsOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

interface Resume {
  readonly certificates: readonly Readonly<Record<string, string>>[];
}

/** Dates and addresses as the schema of JSON Resume asks for them. */
const RESUME_DATE = /^[1-2]\d{3}(?:-[0-1]\d(?:-[0-3]\d)?)?$/;

const CHECKS: Readonly<Record<string, Check>> = {
  noCellStartsWith: (text, wanted) =>
    cellsOf(text)
      .flat()
      .every((cell) => !(wanted as string[]).some((start) => cell.startsWith(start))),
  opensInSpreadsheet: (text) => text.startsWith('\ufeff'),
  schemaValid: (text) =>
    (JSON.parse(text) as Resume).certificates.every(
      ({ date, url }) => (!date || RESUME_DATE.test(date)) && (!url || URL.canParse(url)),
    ),
  has: (text, wanted) => {
    const [first] = (JSON.parse(text) as Resume).certificates;
    return (wanted as string[]).every((key) => first?.[key] !== undefined);
  },
  hasSchemaVersion: (text) => /@\d+$/.test((JSON.parse(text) as { schema: string }).schema),
  reimportEquals: async (text, _wanted, certs) => {
    const bytes = new TextEncoder().encode(text);
    const back = await readCertFiles([{ name: 'export', bytes }], certContext());
    const facts = ({ id, title, issued, expires, skills }: Cert) =>
      JSON.stringify([id, title, issued, expires, skills]);
    return back.certs.map(facts).join() === certs.map(facts).join();
  },
};

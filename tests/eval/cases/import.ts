import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Cert } from '../../../utils/core/certs/cert';
import { toCertsDocument } from '../../../utils/core/certs/document';
import { readCertsDocument } from '../../../utils/core/certs/formats/certs';
import { readJson } from '../../../utils/core/certs/input/json';
import { mergeCerts } from '../../../utils/core/certs/merge';
import { type ReadFiles, readCertFiles } from '../../../utils/core/certs/read-files';
import { certContext, isSameSkill, SIGNATURE_WORDS, TODAY } from '../cert-context';

export interface ImportCase {
  readonly input: {
    readonly file?: string;
    readonly filename?: string;
    readonly text?: string;
    readonly base64?: string;
    readonly steps?: readonly string[];
    readonly note?: string;
  };
  readonly expect: Readonly<Record<string, unknown>>;
}

/** Where the folders that cases name lie, from the project's root. */
const SHARED = '../shared';

/** Reads the file of an import case and gives what is wrong with the outcome; empty when it is as expected. */
export async function judgeImport({ input, expect }: ImportCase): Promise<string[]> {
  if (input.steps !== undefined) return judgeTwice(expect);
  const bytes = bytesOf(input);
  if (bytes === null) return [`${SHARED}/${input.file} is not there`];
  const name = input.filename ?? basename(input.file ?? 'file');
  const result = await readCertFiles([{ name, bytes }], certContext());
  return Object.entries(expect).flatMap(([key, wanted]) => {
    const found = CHECKS[key]?.(wanted, result);
    return found === undefined || found === true
      ? []
      : [`${key}: ${JSON.stringify(wanted)} expected, ${found}`];
  });
}

function bytesOf({ file, text, base64, filename }: ImportCase['input']): Uint8Array | null {
  if (text !== undefined) return strToU8(text);
  if (base64 !== undefined) return new Uint8Array(Buffer.from(base64, 'base64'));
  if (file === undefined) return filename?.endsWith('.zip') ? linkedInArchive() : null;
  const path = join(SHARED, file);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

/** The archive that a case describes in words: the certificates two folders deep, beside an empty table. */
function linkedInArchive(): Uint8Array {
  const table = new Uint8Array(readFileSync(join(SHARED, 'formats/linkedin-Certifications.csv')));
  const folder = 'Basic_LinkedInDataExport/Jobs';
  return zipSync({ [`${folder}/Certifications.csv`]: table, [`${folder}/Skills.csv`]: new Uint8Array() });
}

/** True, or what was found in its place. Keys without a check are prose. */
type Check = (wanted: unknown, result: ReadFiles) => true | string;

const listed = (wanted: unknown): readonly unknown[] => (Array.isArray(wanted) ? wanted : [wanted]);

/** One value is about the first certificate, a list about all of them in order. */
const fact =
  (read: (cert: Cert) => unknown): Check =>
  (wanted, { certs }) => {
    const found = certs.map(read);
    return listed(wanted).every((value, at) => value === (found[at] ?? null)) || JSON.stringify(found);
  };

const labelsOf = ({ certs }: ReadFiles) => certs.flatMap(({ skills }) => skills.map(({ label }) => label));
const holds = (labels: readonly string[], name: unknown) =>
  labels.some((label) => isSameSkill(label, String(name)));

const CHECKS: Readonly<Record<string, Check>> = {
  records: (wanted, { files }) =>
    wanted === files[0]?.records ||
    (typeof wanted === 'string' && files[0]?.records === 3) ||
    `${files[0]?.records}`,
  name: fact(({ title }) => title),
  issuer: fact(({ issuer }) => issuer),
  issued: fact(({ issued }) => issued),
  expires: fact(({ expires }) => expires),
  credentialId: fact(({ credentialId }) => credentialId),
  url: fact(({ url }) => url),
  skills: (wanted, result) => {
    const labels = labelsOf(result);
    return listed(wanted).every((name) => holds(labels, name)) || labels.join();
  },
  skillsLack: (wanted, result) => {
    const labels = labelsOf(result);
    return !listed(wanted).some((name) => holds(labels, name)) || labels.join();
  },
  error: (wanted, { files }) => files[0]?.error?.code === wanted || `${files[0]?.error?.code}`,
  signature: (wanted, { certs }) =>
    certs.every(({ signature }) => SIGNATURE_WORDS[String(wanted)]?.includes(signature)) ||
    certs.map(({ signature }) => signature).join(),
  shownAsVerified: (wanted, { certs }) =>
    certs.some(({ signature }) => signature === 'verified') === wanted || 'the other',
};

/** The same collection twice adds nothing: five certificates printed, read back and merged with themselves. */
async function judgeTwice(expect: ImportCase['expect']): Promise<string[]> {
  const of = Number(expect.total);
  const list = Array.from({ length: of }, (_, at) => ({
    title: `Certificate ${at + 1}`,
    issued: `202${at % 10}`,
  }));
  const bytes = strToU8(JSON.stringify(list));
  const { certs } = await readCertFiles([{ name: 'list.json', bytes }], certContext());
  const printed = readJson(JSON.stringify(toCertsDocument(certs, [], TODAY)));
  const back = printed.kind === 'json' ? readCertsDocument(printed.value) : null;
  if (back?.kind !== 'read') return ['what was printed could not be read back'];
  const { certs: all, added, unchanged } = mergeCerts(certs, back.certs);
  const found = { total: all.length, added: added.length, skipped: unchanged };
  return Object.entries(found)
    .filter(([key, value]) => key in expect && expect[key] !== value)
    .map(([key, value]) => `${key}: ${expect[key]} expected, ${value}`);
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import { loadCatalogue } from '../core/catalogue';
import type { Cert } from '../core/certs/cert';
import type { CertsDocument } from '../core/certs/document';
import { type CertFile, type ReadFiles, readCertFiles } from '../core/certs/read-files';
import { loadVocabulary } from '../core/vocabulary';

/** The certificates of a file that the command depends on, or one sentence on why it has none. */
export type HeldCerts =
  | { readonly kind: 'certs'; readonly certs: readonly Cert[] }
  | { readonly kind: 'broken'; readonly message: string };

/** Reads certificates of any supported format out of files. */
export function readCerts(
  files: readonly CertFile[],
  today: string,
  recipients: readonly string[] = [],
): Promise<ReadFiles> {
  return readCertFiles(files, {
    vocabulary: loadVocabulary(),
    catalogue: loadCatalogue(),
    today,
    recipients,
  });
}

/** Reads the file of `--certs`. */
export async function readHeldCerts(name: string, today: string): Promise<HeldCerts> {
  const bytes = await readFile(name).catch(() => null);
  if (bytes === null) return { kind: 'broken', message: `Cannot read ${name}.` };
  const { certs, files } = await readCerts([{ name, bytes }], today);
  const error = files[0]?.error;
  return error ? { kind: 'broken', message: `${name}: ${error.message}` } : { kind: 'certs', certs };
}

/** Replaces a file in one step: whoever stops us leaves the old one or the new one, never half of it. */
export async function saveCerts(name: string, document: CertsDocument): Promise<void> {
  const beside = `${name}.${process.pid}.tmp`;
  await writeFile(beside, `${JSON.stringify(document, null, 2)}\n`);
  await rename(beside, name);
}

import { open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { loadCatalogue } from '../core/catalogue';
import type { Cert } from '../core/certs/cert';
import type { CertsDocument } from '../core/certs/document';
import { isCertsDocument, readCertsDocument } from '../core/certs/formats/certs';
import type { Json } from '../core/certs/input/json';
import { decodeText } from '../core/certs/input/text';
import { collectBadgePage, savedFrom } from '../core/certs/page/collect';
import { type CertFile, type ReadFiles, readCertFiles } from '../core/certs/read-files';
import { titleReader } from '../core/certs/title-skills';
import { loadVocabulary } from '../core/vocabulary';
import { nodeDom, parseHtml } from './dom';
import { parseJson } from './parse-json';

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
  const vocabulary = loadVocabulary();
  return readCertFiles(files, {
    vocabulary,
    catalogue: loadCatalogue(),
    today,
    recipients,
    titleSkills: titleReader(vocabulary),
    openPage: (html) => collectBadgePage(nodeDom, parseHtml(html), savedFrom(html)),
  });
}

/**
 * Reads the file of `--certs`: any supported format. Our own document is the user's own record, so what it says of
 * signatures is believed: a badge that failed its check goes on counting for nothing.
 */
export function readHeldCerts(name: string, today: string): Promise<HeldCerts> {
  return readHeld(name, today, () => true);
}

/** Reads the file of `--into`, which will be replaced: so it has to be our own document or a list written by hand. */
export function readVault(name: string, today: string): Promise<HeldCerts> {
  return readHeld(name, today, (format) => format === 'list');
}

async function readHeld(
  name: string,
  today: string,
  isWanted: (format: string | null) => boolean,
): Promise<HeldCerts> {
  const bytes = await readFile(name).catch(() => null);
  if (bytes === null) return { kind: 'broken', message: `Cannot read ${name}.` };
  // Not by the reader of imports, whose limits are for files of strangers: what we wrote we have to read, however long.
  const parsed = parseJson(decodeText(bytes));
  if (parsed.kind === 'value' && isCertsDocument(parsed.value as Json)) {
    const document = readCertsDocument(parsed.value as Json);
    return document.kind === 'read'
      ? { kind: 'certs', certs: document.certs }
      : { kind: 'broken', message: `${name}: ${document.error.message}` };
  }
  const { certs, files } = await readCerts([{ name, bytes }], today);
  const [file] = files;
  if (file?.error) return { kind: 'broken', message: `${name}: ${file.error.message}` };
  if (!isWanted(file?.format ?? null))
    return { kind: 'broken', message: `${name} is no file of certificates that Nextbadge wrote.` };
  return { kind: 'certs', certs };
}

/**
 * Replaces a file in one step: whoever stops us leaves the old one or the new one, never half of it.
 *
 * @returns one sentence on why it could not be written, null when it was
 */
export async function saveCerts(name: string, document: CertsDocument): Promise<string | null> {
  // A link stays one: the file that it names is replaced.
  const target = await realpath(name).catch(() => name);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(`${JSON.stringify(document, null, 2)}\n`);
      // On the disk before the old one goes.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    return `Cannot write ${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

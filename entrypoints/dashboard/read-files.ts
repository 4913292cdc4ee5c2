import { loadCatalogue } from '@/utils/core/catalogue';
import { type ReadFiles, readCertFiles } from '@/utils/core/certs/read-files';
import { titleReader } from '@/utils/core/certs/title-skills';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { gzip, toBase64 } from '@/utils/store/backup-lock';
import type { SourceWrite } from '@/utils/store/certs';
import { hex } from '@/utils/store/posting-key';
import type { Desk } from './desk';

/** A file beyond this is told to be too large without being loaded. */
const MOST_BYTES = 50 * 1024 * 1024;

export interface ReadWithSources extends ReadFiles {
  /** The files themselves, compressed: kept, so that a later version can read more out of them. */
  readonly sources: readonly SourceWrite[];
  /** File name -> id of its source. */
  readonly rawOf: ReadonlyMap<string, string>;
}

/** Reads what the user dropped, on this page: the worker only commits what came of it. */
export async function readFiles(
  files: readonly File[],
  { today, vault }: Pick<Desk, 'today' | 'vault'>,
  onProgress: (done: number, of: number) => void,
): Promise<ReadWithSources> {
  const fit = files.filter(({ size }) => size <= MOST_BYTES);
  const loaded = await Promise.all(
    fit.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const vocabulary = loadVocabulary();
  const read = await readCertFiles(loaded, {
    vocabulary,
    catalogue: loadCatalogue(),
    today,
    recipients: vault.settings.recipients,
    titleSkills: titleReader(vocabulary),
    onProgress: afterTurn(onProgress),
  });
  const sources = await Promise.all(
    loaded.map(async ({ name, bytes }) => ({
      id: hex(await crypto.subtle.digest('SHA-256', bytes)),
      file: name,
      gzip: toBase64(await gzip(bytes)),
    })),
  );
  return {
    ...read,
    files: [...read.files, ...files.filter((file) => !fit.includes(file)).map(tooLarge)],
    sources,
    rawOf: new Map(sources.map(({ file, id }) => [file, id])),
  };
}

/** Reports progress and lets the page draw it: a large file is read in between. */
const afterTurn = (report: (done: number, of: number) => void) => async (done: number, of: number) => {
  report(done, of);
  await new Promise((turn) => setTimeout(turn));
};

const tooLarge = ({ name }: File): ReadFiles['files'][number] => ({
  file: name,
  format: null,
  records: 0,
  rows: [],
  error: { code: 'too_large', message: 'The file is larger than 50 MB.' },
});

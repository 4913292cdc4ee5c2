import { loadCatalogue } from '@/utils/core/catalogue';
import { type ReadFiles, readCertFiles } from '@/utils/core/certs/read-files';
import { loadVocabulary } from '@/utils/core/vocabulary';

/** Reads what the user dropped, on this page: the worker only commits what came of it. */
export async function readFiles(
  files: readonly File[],
  today: string,
  onProgress: (done: number, of: number) => void,
): Promise<ReadFiles> {
  const loaded = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return readCertFiles(loaded, {
    vocabulary: loadVocabulary(),
    catalogue: loadCatalogue(),
    today,
    recipients: [],
    onProgress,
  });
}

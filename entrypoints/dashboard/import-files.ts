import type { FileResult } from '@/utils/core/certs/file-result';
import { mergeCerts } from '@/utils/core/certs/merge';
import { allCerts, type CertWrite, type SourceWrite } from '@/utils/store/certs';
import type { Desk } from './desk';
import { type ReadOptions, readFiles, type UnclearTable } from './read-files';

/** What files came to, ready to be committed. */
export interface ReadImport {
  readonly files: readonly FileResult[];
  readonly added: number;
  readonly enriched: number;
  readonly certs: readonly CertWrite[];
  readonly sources: readonly SourceWrite[];
  readonly unclear: readonly UnclearTable[];
}

/** Reads files and merges what they hold with what is in the database now. A module of its own: it is loaded on use. */
export async function importFiles(
  files: readonly File[],
  desk: Pick<Desk, 'db' | 'today' | 'vault'>,
  options: ReadOptions,
): Promise<ReadImport> {
  const read = await readFiles(files, desk, options);
  const rows = await allCerts(desk.db);
  const { certs, added, enriched } = mergeCerts(
    rows.map(({ cert }) => cert),
    read.certs,
  );
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  const changed = new Set([...added, ...enriched]);
  const writes = certs
    .filter(({ id }) => changed.has(id))
    .map((cert) => ({
      cert,
      revision: revisions.get(cert.id) ?? null,
      raw: read.rawOf.get(cert.source.file ?? '') ?? null,
    }));
  const used = new Set(writes.map(({ raw }) => raw));
  return {
    files: read.files,
    added: added.length,
    enriched: enriched.length,
    certs: writes,
    sources: read.sources.filter(({ id }) => used.has(id)),
    unclear: read.unclear,
  };
}

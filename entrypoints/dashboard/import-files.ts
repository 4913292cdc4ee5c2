import type { FileResult } from '@/utils/core/certs/file-result';
import { mergeInSteps } from '@/utils/core/certs/merge';
import { withPauses } from '@/utils/core/certs/steps';
import { type CertWrite, certsInPages, type SourceWrite } from '@/utils/store/certs';
import type { Desk } from './desk';
import { type ReadOptions, readFiles, type UnclearTable } from './read-files';
import { turns } from './turns';

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
  const rows = await certsInPages(desk.db);
  const held = rows.map(({ cert }) => cert);
  const { certs, added, enriched } = await withPauses(mergeInSteps(held, read.certs), turns());
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

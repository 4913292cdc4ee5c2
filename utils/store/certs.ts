import type { Cert } from '../core/certs/cert';
import { act } from './act';
import type { CertRow, SourceRow } from './records';
import { Refusal } from './refusal';
import type { Database } from './schema';
import { tombstone, tombstoneId } from './tombstones';
import { rowsAt } from './writer';

/** A certificate to write, and the revision the writer saw: null when there was none. */
export interface CertWrite {
  readonly cert: Cert;
  readonly revision: number | null;
  readonly raw: string | null;
}

/** A file as it was imported. */
export type SourceWrite = Pick<SourceRow, 'id' | 'file' | 'gzip'>;

/** Every certificate held, in order of id. */
export const allCerts = (db: Database): Promise<CertRow[]> => db.certs.toArray();

/** Rows read at once: a page of the dashboard gets a turn after each. */
const PAGE = 500;

/** {@link allCerts} for a page that stays responsive: as of one moment, read in portions. */
export function certsInPages(db: Database): Promise<CertRow[]> {
  return db.transaction('r', db.certs, async () => {
    const rows: CertRow[] = [];
    for (;;) {
      const page = await db.certs
        .where('id')
        .above(rows.at(-1)?.id ?? '')
        .limit(PAGE)
        .toArray();
      rows.push(...page);
      if (page.length < PAGE) return rows;
    }
  });
}

/** The certificates alone, as matching wants them. */
export const heldCerts = async (db: Database): Promise<Cert[]> => (await allCerts(db)).map((row) => row.cert);

/**
 * Adds or replaces certificates, all or none, with the files they came from.
 *
 * @throws Refusal `clash` when one of them was changed since the writer looked
 */
export function commitCerts(
  db: Database,
  action: string,
  nowMs: number,
  writes: readonly CertWrite[],
  sources: readonly SourceWrite[],
): Promise<{ written: number }> {
  return act(db, action, 'certs:commit', nowMs, async (writer) => {
    const found = await rowsAt(
      db.certs,
      writes.map(({ cert }) => cert.id),
    );
    const rows = writes.map(({ cert, revision, raw }, at) => {
      const held = found[at];
      if ((held?.revision ?? null) !== revision) throw new Refusal('clash');
      return { id: cert.id, cert, raw: raw ?? held?.raw ?? null, addedAtMs: held?.addedAtMs ?? nowMs };
    });
    await writer.put('certs', rows);
    await writer.put(
      'sources',
      sources.map((source) => ({ ...source, addedAtMs: nowMs })),
    );
    await writer.remove(
      'tombstones',
      writes.map(({ cert }) => tombstoneId('certs', cert.id)),
    );
    return { written: rows.length };
  });
}

/** Deletes certificates and leaves a tombstone for each, so that a merge of an older file does not bring them back. */
export function deleteCerts(
  db: Database,
  action: string,
  nowMs: number,
  ids: readonly string[],
): Promise<{ deleted: number }> {
  return act(db, action, 'certs:delete', nowMs, async (writer) => {
    const held = new Set((await rowsAt(db.certs, ids)).map((row) => row?.id));
    const gone = ids.filter((id) => held.has(id));
    await writer.remove('certs', gone);
    await writer.put(
      'tombstones',
      gone.map((key) => tombstone('certs', key, nowMs)),
    );
    return { deleted: gone.length };
  });
}

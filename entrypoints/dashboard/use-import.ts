import { useState } from 'preact/hooks';
import type { ImportState } from '@/components/certs/ImportPanel';
import { mergeCerts } from '@/utils/core/certs';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import type { Desk } from './desk';
import { readFiles } from './read-files';

/** An import as the panel shows it, and the action it was: one undo takes all of it back. */
export function useImport(desk: Desk) {
  const [state, setState] = useState<ImportState | null>(null);
  const [action, setAction] = useState<string | null>(null);

  async function take(files: readonly File[]): Promise<void> {
    const { vault, certs: held, words } = desk;
    setAction(null);
    const progress = (done: number, of: number) => setState({ done, of, files: [], added: null, merged: 0 });
    progress(0, files.length);
    const read = await readFiles(files, desk, progress);
    const { certs, added, enriched } = mergeCerts(held, read.certs);
    const rows = new Map(vault.certs.map((row) => [row.id, row]));
    const changed = new Set([...added, ...enriched]);
    const writes = certs
      .filter(({ id }) => changed.has(id))
      .map((cert) => ({
        cert,
        revision: rows.get(cert.id)?.revision ?? null,
        raw: read.rawOf.get(cert.source.file ?? '') ?? null,
      }));
    const commit = newAction();
    const shown = { done: files.length, of: files.length, files: read.files };
    if (writes.length === 0) return setState({ ...shown, added: 0, merged: 0 });
    const used = new Set(writes.map(({ raw }) => raw));
    const sent = await send('certs:commit', {
      action: commit,
      certs: writes,
      sources: read.sources.filter(({ id }) => used.has(id)),
    });
    const isDone = await tell(desk, sent, words.t('import.added', { n: added.length }), commit);
    setState({ ...shown, added: isDone ? added.length : 0, merged: isDone ? enriched.length : 0 });
    setAction(isDone ? commit : null);
  }

  return { state, action, take, forget: () => setState(null) };
}

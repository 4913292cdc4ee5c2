import { useEffect, useState } from 'preact/hooks';
import type { PageBadgeState } from '@/components/certs/PageBadge';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import { collectTab } from './collect-tab';
import type { Desk } from './desk';
import type { ReadImport } from './import-files';

/**
 * The badge that another tab shows: read at once, kept when the user has looked at it and agrees. What comes of it can be
 * taken back like any import.
 *
 * @param tab  number of the tab; null when none was asked for
 */
export function usePageBadge(desk: Desk, tab: number | null, onDone: () => void) {
  const [state, setState] = useState<PageBadgeState>({ kind: 'reading' });
  const [read, setRead] = useState<ReadImport | null>(null);

  useEffect(() => {
    setState({ kind: 'reading' });
    if (tab === null) return;
    let isCurrent = true;
    void look(tab).then((found) => {
      if (!isCurrent) return;
      setState(found.state);
      setRead(found.read);
    });
    return () => {
      isCurrent = false;
    };
  }, [tab]);

  async function look(from: number): Promise<{ state: PageBadgeState; read: ReadImport | null }> {
    const page = await collectTab(from);
    if (page === null) return { state: { kind: 'gone' }, read: null };
    const { importFiles } = await import('./import-files');
    const name = page.url ?? page.title ?? '';
    const file = new File([JSON.stringify(page)], name, { type: 'application/json' });
    const found = await importFiles([file], desk, { onProgress: () => undefined, onFile: () => undefined });
    const { title, url, links } = page;
    const shown = { title, url, links };
    const [result] = found.files;
    if (found.certs.length > 0)
      return { state: { kind: 'found', ...shown, certs: found.certs.map(({ cert }) => cert) }, read: found };
    return { state: { kind: (result?.records ?? 0) > 0 ? 'held' : 'nothing', ...shown }, read: null };
  }

  /** Keeps those of the ids. */
  async function keep(ids: readonly string[]): Promise<void> {
    if (read === null) return;
    const { words } = desk;
    const action = newAction();
    const certs = read.certs.filter(({ cert }) => ids.includes(cert.id));
    const sent = await send('certs:commit', { action, certs, sources: read.sources });
    if (await tell(desk, sent, words.t('badgePage.kept', { n: certs.length }), action)) onDone();
  }

  return { state, keep };
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PrivateWindow } from '@/components/recovery/PrivateWindow';
import { Recovery } from '@/components/recovery/Recovery';
import { send } from '@/utils/messages/send';
import { localDay } from '@/utils/store/day';
import type { FailureCode } from '@/utils/store/refusal';
import { type Salvage, salvage } from '@/utils/store/salvage';
import { diagnosticsOf } from './diagnostics';
import { salvagedBackup } from './salvaged-backup';
import { saveFile } from './save-file';

/** The dashboard without its views: `dashboard.html?safe`, and where the data cannot be opened. */
export function RecoveryView({ failure }: { readonly failure: FailureCode | null }) {
  const [found, setFound] = useState<Salvage | null>(null);
  const [diagnostics, setDiagnostics] = useState('');
  const [saved, setSaved] = useState<{ n: number; lost: number } | null>(null);
  useEffect(() => {
    void salvage().then(async (rest) => {
      setFound(rest);
      setDiagnostics(await diagnosticsOf(failure ?? 'safe mode', rest));
    });
  }, [failure]);

  const address = browser.runtime.getURL('/dashboard.html');
  if (failure === 'private-window') return <PrivateWindow onOpen={() => void openOrdinary(address)} />;

  function save() {
    if (found === null) return;
    const { backup, ...counts } = salvagedBackup(found, new Date().toISOString());
    saveFile(`nextbadge-backup-${localDay(new Date())}.json`, JSON.stringify(backup), 'application/json');
    setSaved(counts);
  }

  const count = (table: string) => found?.tables[table]?.rows.length ?? 0;
  return (
    <Recovery
      failure={failure && `failure.${failure}`}
      found={found && { certs: count('certs'), postings: count('postings'), all: salvageable(found) }}
      diagnostics={diagnostics}
      saved={saved}
      onSave={save}
      onAgain={() => location.assign(address)}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      onDelete={() => void send('data:delete-all').then(() => location.assign(address))}
    />
  );
}

/** Firefox for Android has no windows: its tabs are private or not by themselves. */
const openOrdinary = (url: string): Promise<unknown> =>
  (browser.windows as object | undefined)
    ? browser.windows.create({ url, incognito: false })
    : browser.tabs.create({ url });

const salvageable = ({ tables }: Salvage) =>
  Object.values(tables).reduce((sum, { rows }) => sum + rows.length, 0);

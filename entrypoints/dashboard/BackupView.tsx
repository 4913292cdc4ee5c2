import { useState } from 'preact/hooks';
import { BackupCard, type RestoreState } from '@/components/settings/BackupCard';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { type Backup, previewMerge, type RestoreMode, readBackup } from '@/utils/store/backup';
import { type LockedBackup, lockBackup, unlockBackup } from '@/utils/store/backup-lock';
import { localDay } from '@/utils/store/day';
import { tell } from '../shared/tell';
import type { Desk } from './desk';
import { openBackup } from './open-backup';
import { saveFile } from './save-file';

const REFUSED = {
  'not-a-backup': 'settings.notABackup',
  'newer-version': 'settings.newer',
  damaged: 'settings.damaged',
  'wrong-passphrase': 'settings.wrongPassphrase',
  'bad-cost': 'settings.badCost',
} as const;

/** Backup and restore. A file is checked whole here before the worker is asked to write anything. */
export function BackupView({ desk }: { readonly desk: Desk }) {
  const { db, vault, words, today } = desk;
  const [restore, setRestore] = useState<RestoreState | null>(null);
  const [locked, setLocked] = useState<LockedBackup | null>(null);
  const [backup, setBackup] = useState<Backup | null>(null);

  async function save(passphrase: string | null) {
    const text = JSON.stringify(await readBackup(db, new Date().toISOString()));
    const content = passphrase === null ? text : JSON.stringify(await lockBackup(text, passphrase));
    saveFile(`nextbadge-backup-${today}.json`, content, 'application/json');
    const sent = await send('backup:saved', { action: newAction() });
    await tell(desk, sent, words.t('settings.saved'), null);
  }

  async function look(text: string) {
    const found = openBackup(text);
    setLocked(found.kind === 'locked' ? found.locked : null);
    if (found.kind === 'locked') return setRestore({ step: 'locked', fault: null });
    if (found.kind === 'refused') return setRestore({ step: 'refused', fault: REFUSED[found.code] });
    const { recheckSignatures } = await import('./recheck');
    const checked = await recheckSignatures(found.backup, desk);
    setBackup(checked);
    setRestore({ step: 'preview', ...(await previewMerge(db, checked)) });
  }

  async function unlock(passphrase: string) {
    if (locked === null) return;
    const open = await unlockBackup(locked, passphrase);
    if (open.ok) return look(open.text);
    if (open.code === 'wrong-passphrase') setRestore({ step: 'locked', fault: REFUSED[open.code] });
    else setRestore({ step: 'refused', fault: REFUSED[open.code] });
  }

  async function bringIn(mode: RestoreMode) {
    if (backup === null) return;
    const action = newAction();
    const sent = await send('backup:restore', { action, backup, mode });
    setRestore(null);
    setBackup(null);
    await tell(desk, sent, words.t('settings.restored', { n: sent.ok ? sent.value.written : 0 }), action);
  }

  const { changes, savedAtMs } = vault.backup;
  return (
    <BackupCard
      lastBackup={savedAtMs === null ? null : words.date(localDay(new Date(savedAtMs)))}
      changes={changes}
      onSave={(passphrase) => void save(passphrase)}
      restore={restore}
      onFile={(file) => void file.text().then(look)}
      onUnlock={(passphrase) => void unlock(passphrase)}
      onRestore={(mode) => void bringIn(mode)}
      onCancel={() => setRestore(null)}
    />
  );
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DeleteAllCard } from '@/components/settings/DeleteAllCard';
import { DictionaryCard } from '@/components/settings/DictionaryCard';
import { Settings, type SettingValues } from '@/components/settings/Settings';
import { SitesCard } from '@/components/settings/SitesCard';
import { SITES } from '@/utils/core/sites';
import { newAction } from '@/utils/messages/new-action';
import { send } from '@/utils/messages/send';
import { tell } from '../shared/tell';
import { BackupView } from './BackupView';
import { CatalogueView } from './CatalogueView';
import type { Desk } from './desk';

export function SettingsView({ desk }: { readonly desk: Desk }) {
  const { vault, words } = desk;

  async function change(patch: Partial<SettingValues>) {
    const sent = await send('settings:change', { action: newAction(), patch });
    if (!sent.ok) await tell(desk, sent, '', null);
  }

  async function forget(name: string) {
    const action = newAction();
    await tell(
      desk,
      await send('words:teach', { action, names: [name], meaning: null }),
      words.t('settings.forgotten'),
      action,
    );
  }

  async function deleteAll() {
    await tell(desk, await send('data:delete-all'), words.t('settings.deletedAll'), null);
  }

  return (
    <Settings
      values={vault.settings}
      onChange={(patch) => void change(patch)}
      sites={<GrantedSites />}
      dictionary={
        <DictionaryCard
          words={vault.words.map(({ name, meaning }) => ({
            name,
            is: meaning.is,
            label: meaning.is === 'same-as' ? meaning.label : null,
          }))}
          onForget={(name) => void forget(name)}
        />
      }
      catalogue={<CatalogueView desk={desk} />}
      backup={<BackupView desk={desk} />}
      deleteAll={
        <DeleteAllCard
          held={{ certs: vault.certs.length, postings: vault.postings.length }}
          onDelete={() => void deleteAll()}
        />
      }
    />
  );
}

/** Sites of the table, and those the user granted; the browser keeps the list of the latter. */
function GrantedSites() {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const load = () => browser.permissions.getAll().then(({ origins: found = [] }) => setOrigins(found));
  useEffect(() => void load(), []);
  const known = new Set(SITES.flatMap(({ matches }) => matches));
  const granted = origins.filter((origin) => !known.has(origin) && /^https:\/\/[^*]/.test(origin));
  const hostOf = (origin: string) => origin.replace(/^https:\/\//, '').replace(/\/\*$/, '');
  return (
    <SitesCard
      sites={SITES.filter(({ matches }) => matches.length > 0).map(({ name }) => name)}
      granted={granted.map(hostOf)}
      onRemove={(host) => void browser.permissions.remove({ origins: [`https://${host}/*`] }).then(load)}
    />
  );
}

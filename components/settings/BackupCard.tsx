import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords, type WordKey } from '../words';

/** What a chosen file is, and what it would do. */
export type RestoreState =
  | { readonly step: 'locked'; readonly fault: WordKey | null }
  | { readonly step: 'refused'; readonly fault: WordKey }
  | {
      readonly step: 'preview';
      readonly certsAdded: number;
      readonly postingsAdded: number;
      readonly deletedHere: number;
      readonly deletedThere: number;
    };

interface Props {
  /** Day of the last backup in words, null when there never was one; changes since. */
  readonly lastBackup: string | null;
  readonly changes: number;
  readonly onSave: (passphrase: string | null) => void;
  readonly restore: RestoreState | null;
  readonly onFile: (file: File) => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onRestore: (mode: 'merge' | 'merge-revive' | 'replace') => void;
  readonly onCancel: () => void;
}

/** One file with everything: out, and back in with a look at what it would change. */
export function BackupCard(props: Props) {
  const words = useWords();
  const [isLocked, setLocked] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const last =
    props.lastBackup === null
      ? words.t('settings.never')
      : words.t('settings.lastBackup', { date: props.lastBackup });
  return (
    <section class="card pad stack" aria-labelledby="backup-h">
      <h2 id="backup-h">{words.t('settings.backup')}</h2>
      <p class="meta">
        {last} {props.changes > 0 && words.t('settings.changes', { n: props.changes })}{' '}
        {words.t('settings.holds')}
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave(isLocked ? passphrase : null);
          setPassphrase('');
        }}
      >
        <label class="check">
          <input
            type="checkbox"
            checked={isLocked}
            onChange={(event) => setLocked(event.currentTarget.checked)}
          />
          <span>
            <Icon name="lock" /> {words.t('settings.lock')}
          </span>
        </label>
        {isLocked && (
          <input
            type="password"
            autocomplete="new-password"
            aria-label={words.t('settings.passphrase')}
            placeholder={words.t('settings.passphrase')}
            value={passphrase}
            required
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <p class="acts">
          <button class="btn main" type="submit">
            <Icon name="download" />
            {words.t('settings.saveBackup')}
          </button>
          <button class="btn" type="button" onClick={() => field.current?.click()}>
            <Icon name="upload" />
            {words.t('settings.restore')}
          </button>
        </p>
      </form>
      <input
        ref={field}
        class="vh"
        type="file"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={words.t('settings.restore')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) props.onFile(file);
          currentTarget.value = '';
        }}
      />
      {props.restore !== null && <Restore {...props} restore={props.restore} />}
      <p class="small">{words.t('settings.lost')}</p>
    </section>
  );
}

function Restore({ restore, onUnlock, onRestore, onCancel }: Props & { readonly restore: RestoreState }) {
  const words = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [isReviving, setReviving] = useState(false);
  const cancel = (
    <button class="btn" type="button" onClick={onCancel}>
      {words.t('form.cancel')}
    </button>
  );
  if (restore.step === 'refused') {
    return (
      <div class="note" role="alert">
        <Icon name="failed" class="ic-e" />
        <span>{words.t(restore.fault)}</span>
      </div>
    );
  }
  if (restore.step === 'locked') {
    return (
      <form
        class="note stack"
        onSubmit={(event) => {
          event.preventDefault();
          onUnlock(passphrase);
        }}
      >
        <input
          type="password"
          autocomplete="off"
          aria-label={words.t('settings.passphrase')}
          placeholder={words.t('settings.passphrase')}
          value={passphrase}
          ref={(element) => element?.focus()}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
        {restore.fault !== null && (
          <p class="fault" role="alert">
            {words.t(restore.fault)}
          </p>
        )}
        <p class="acts">
          <button class="btn main" type="submit">
            {words.t('settings.unlock')}
          </button>
          {cancel}
        </p>
      </form>
    );
  }
  return (
    <div class="note stack" role="status">
      <h3>{words.t('settings.preview')}</h3>
      <p>
        {words.t('settings.adds', {
          certs: words.t('plan.certificates', { n: restore.certsAdded }),
          postings: words.t('next.postings', { n: restore.postingsAdded }),
        })}
      </p>
      {restore.deletedThere > 0 && <p>{words.t('settings.goes', { n: restore.deletedThere })}</p>}
      {restore.deletedHere > 0 && (
        <>
          <p>{words.t('settings.away', { n: restore.deletedHere })}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={isReviving}
              onChange={(event) => setReviving(event.currentTarget.checked)}
            />
            {words.t('settings.revive')}
          </label>
        </>
      )}
      <p class="acts">
        <button
          class="btn main"
          type="button"
          onClick={() => onRestore(isReviving ? 'merge-revive' : 'merge')}
        >
          {words.t('settings.merge')}
        </button>
        <button class="btn danger" type="button" onClick={() => onRestore('replace')}>
          {words.t('settings.replace')}
        </button>
        {cancel}
      </p>
    </div>
  );
}

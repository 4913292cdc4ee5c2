import { State } from '../popup/State';
import { DeleteAllCard } from '../settings/DeleteAllCard';
import { useWords, type WordKey } from '../words';

interface Props {
  /** What went wrong; null when the user came by `?safe`. */
  readonly failure: WordKey | null;
  /** How many records can be read; null while they are looked for. */
  readonly found: { readonly certs: number; readonly postings: number; readonly all: number } | null;
  /** For a report: no certificate, posting or name in it. */
  readonly diagnostics: string;
  /** After a press on the button: records in the file and left out of it. */
  readonly saved: { readonly n: number; readonly lost: number } | null;
  readonly onSave: () => void;
  readonly onAgain: () => void;
  readonly onCopy: (text: string) => void;
  readonly onDelete: () => void;
}

const HELP: readonly WordKey[] = ['recovery.helpRestart', 'recovery.helpDisk', 'recovery.helpRestore'];

/** Where the data cannot be shown: what happened, a way to save it, and what helps. Reads nothing by the ordinary way. */
export function Recovery({ failure, found, diagnostics, saved, ...on }: Props) {
  const words = useWords();
  return (
    <main class="page stack">
      <State
        icon="failed"
        heading={words.t(failure ? 'recovery.heading' : 'recovery.safe')}
        failed={failure !== null}
      >
        <p>{words.t(failure ?? 'recovery.safeText')}</p>
        {failure && <p class="meta">{words.t('failed.dataHint')}</p>}
        <p>
          <button class="btn" type="button" onClick={on.onAgain}>
            {words.t('recovery.again')}
          </button>
        </p>
      </State>
      <section class="card pad stack" aria-labelledby="save-h">
        <h2 id="save-h">{words.t('recovery.saveHeading')}</h2>
        <p class="meta">{words.t(found?.all === 0 ? 'recovery.nothing' : 'recovery.saveText')}</p>
        <p>
          <button class="btn" type="button" disabled={!found || found.all === 0} onClick={on.onSave}>
            {words.t('recovery.save')}
          </button>
        </p>
        <p role="status">{saved && words.t('recovery.saved', { ...saved })}</p>
      </section>
      <section class="card pad stack" aria-labelledby="help-h">
        <h2 id="help-h">{words.t('recovery.helpHeading')}</h2>
        <ul class="listed">
          {HELP.map((key) => (
            <li key={key}>{words.t(key)}</li>
          ))}
        </ul>
      </section>
      <section class="card pad stack" aria-labelledby="what-h">
        <h2 id="what-h">{words.t('failed.what')}</h2>
        <pre class="meta">{diagnostics}</pre>
        <p class="meta">{words.t('failed.holds')}</p>
        <p>
          <button class="btn" type="button" onClick={() => on.onCopy(diagnostics)}>
            {words.t('failed.copy')}
          </button>
        </p>
      </section>
      <DeleteAllCard held={found?.all ? found : null} onDelete={on.onDelete} />
    </main>
  );
}

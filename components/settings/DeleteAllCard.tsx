import { useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  /** What is held; null where nobody can tell. */
  readonly held: { readonly certs: number; readonly postings: number } | null;
  readonly onDelete: () => void;
}

/** Two steps: the second asks to type the word. */
export function DeleteAllCard({ held, onDelete }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const word = words.t('settings.deleteWord');
  const text =
    held === null
      ? words.t('settings.deleteUnknown')
      : words.t('settings.deleteText', {
          certs: words.t('plan.certificates', { n: held.certs }),
          postings: words.t('next.postings', { n: held.postings }),
        });
  return (
    <section class="card pad stack" aria-labelledby="delete-h">
      <h2 id="delete-h">{words.t('settings.deleteAll')}</h2>
      <p class="meta">{text}</p>
      {typed === null ? (
        <p>
          <button class="btn danger" type="button" onClick={() => setTyped('')}>
            {words.t('settings.deleteButton')}
          </button>
        </p>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim().toLowerCase() === word) onDelete();
          }}
        >
          <label class="field">
            {words.t('settings.deleteType', { word })}
            <input
              type="text"
              value={typed}
              autocomplete="off"
              ref={(element) => element?.focus()}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <p class="acts">
            <button class="btn danger" type="submit" disabled={typed.trim().toLowerCase() !== word}>
              {words.t('settings.deleteNow')}
            </button>
            <button class="btn" type="button" onClick={() => setTyped(null)}>
              {words.t('form.cancel')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

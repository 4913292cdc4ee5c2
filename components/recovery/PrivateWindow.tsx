import { State } from '../popup/State';
import { useWords } from '../words';

/** A private window has a database of its own or none: an empty collection there would be mistaken for the user's. */
export function PrivateWindow({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords();
  return (
    <main class="page">
      <State icon="failed" heading={words.t('recovery.privateHeading')} failed>
        <p>{words.t('recovery.privateText')}</p>
        <p>
          <button class="btn" type="button" onClick={onOpen}>
            {words.t('recovery.privateOpen')}
          </button>
        </p>
      </State>
    </main>
  );
}

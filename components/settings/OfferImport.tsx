import { useRef } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** What the last file gave. */
export interface OfferImportState {
  readonly file: string;
  /** Titles of the offers that were added. */
  readonly added: readonly string[];
  /** Records that gave none, each with why. */
  readonly refused: readonly { readonly row: number; readonly title: string | null; readonly why: string }[];
  /** Why the file as a whole gave nothing, or null. */
  readonly fault: string | null;
}

/** Records shown one by one; of the others their number. */
const MOST_LINES = 20;

interface Props {
  readonly state: OfferImportState | null;
  readonly onFile: (file: File) => void;
}

/** Offers out of a file, and what became of each record in it. */
export function OfferImport({ state, onFile }: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="btn" type="button" onClick={() => field.current?.click()}>
        <Icon name="upload" />
        {words.t('catalogue.import')}
      </button>
      <input
        ref={field}
        class="vh"
        type="file"
        tabIndex={-1}
        accept=".json,.jsonld,.csv,.tsv,application/json,application/ld+json,text/csv"
        aria-label={words.t('catalogue.import')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          currentTarget.value = '';
        }}
      />
      {state !== null && <Outcome state={state} />}
    </>
  );
}

function Outcome({ state: { file, added, refused, fault } }: { readonly state: OfferImportState }) {
  const words = useWords();
  const rest = added.length + refused.length - MOST_LINES;
  const shown = refused.slice(0, MOST_LINES);
  return (
    <div class="note stack" role="status">
      <p>
        <b>{file}</b>: {fault ?? words.t('catalogue.imported', { n: added.length })}
      </p>
      <ul class="small">
        {shown.map(({ row, title, why }) => (
          <li key={row}>
            {words.t('catalogue.row', { row, title: title ?? words.t('catalogue.untitled'), why })}
          </li>
        ))}
        {added.slice(0, MOST_LINES - shown.length).map((title, at) => (
          <li key={`${at} ${title}`}>{words.t('catalogue.rowAdded', { title })}</li>
        ))}
        {rest > 0 && <li>{words.t('catalogue.more', { n: rest })}</li>}
      </ul>
    </div>
  );
}

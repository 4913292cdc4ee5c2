import { Icon } from '../Icon';
import { Head } from '../shell/Head';
import { useWords, type WordKey } from '../words';

export interface ReportChoice {
  readonly key: string;
  readonly title: string;
}

interface Props {
  readonly postings: readonly ReportChoice[];
  readonly posting: string | null;
  readonly onPosting: (key: string) => void;
  readonly formats: readonly string[];
  readonly format: string;
  readonly onFormat: (id: string) => void;
  /** The file's own text, exactly as it is saved. */
  readonly preview: string;
  /** Address of the file as a page, for formats that a browser shows. */
  readonly page: string | null;
  readonly onSave: () => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
}

/** A report on a posting: choose, look, save. */
export function Reports(props: Props) {
  const words = useWords();
  if (props.postings.length === 0) {
    return (
      <>
        <Head heading={words.t('reports.heading')} />
        <div class="card pad empty">
          <Icon name="download" />
          <h2>{words.t('reports.empty')}</h2>
          <p class="meta">{words.t('next.emptyHint')}</p>
        </div>
      </>
    );
  }
  return (
    <>
      <Head heading={words.t('reports.heading')} summary={words.t('reports.summary')} />
      <div class="grid rep">
        <Choices {...props} />
        <section class="card paper" aria-label={words.t('reports.preview')}>
          {props.page === null ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            <pre dir="auto" tabIndex={0}>
              {props.preview}
            </pre>
          ) : (
            // No script runs in it, and it is of no origin: it is looked at, nothing more.
            <iframe title={words.t('reports.preview')} src={props.page} sandbox="" />
          )}
        </section>
      </div>
    </>
  );
}

function Choices(props: Props) {
  const words = useWords();
  return (
    <form
      class="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <label class="field">
        {words.t('reports.which')}
        <select value={props.posting ?? ''} onChange={(event) => props.onPosting(event.currentTarget.value)}>
          {props.postings.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="stack">
        <legend>{words.t('reports.saveAs')}</legend>
        {props.formats.map((id) => (
          <label key={id} class="opt">
            <input
              type="radio"
              name="format"
              value={id}
              checked={id === props.format}
              onChange={() => props.onFormat(id)}
            />
            <span>{words.t(`reports.format.${id}` as WordKey)}</span>
            <span class="small">{words.t(`reports.formatNote.${id}` as WordKey)}</span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button class="btn main" type="submit">
          <Icon name="download" />
          {words.t('reports.save')}
        </button>
        {props.page !== null && (
          <button class="btn" type="button" onClick={props.onPrint}>
            {words.t('reports.print')}
          </button>
        )}
        <button class="btn" type="button" onClick={props.onCopy}>
          {words.t('reports.copy')}
        </button>
      </p>
      <p class="small">{words.t('reports.note')}</p>
    </form>
  );
}

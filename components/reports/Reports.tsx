import type { ComponentProps } from 'preact';
import { Icon } from '../Icon';
import { Empty } from '../shell/Empty';
import { Head } from '../shell/Head';
import { useWords } from '../words';
import { ContentChoices } from './ContentChoices';
import { EarlierChoice } from './EarlierChoice';
import { FormatChoices, type FormatProps } from './FormatChoices';
import { PostingPicker } from './PostingPicker';

interface Props
  extends FormatProps,
    ComponentProps<typeof PostingPicker>,
    ComponentProps<typeof ContentChoices> {
  readonly earlier: ComponentProps<typeof EarlierChoice>;
  /** Null while it is being written, and where nothing was chosen. */
  readonly written: Written | null;
  readonly onSave: () => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
}

interface Written {
  readonly name: string;
  /** The file's own text, exactly as it is saved. */
  readonly text: string;
  readonly isPage: boolean;
}

/** A report on one or more postings: choose, look, save. */
export function Reports(props: Props) {
  const words = useWords();
  if (props.choices.length === 0) {
    return (
      <>
        <Head heading={words.t('reports.heading')} />
        <Empty icon="download" heading="reports.empty" hint="next.emptyHint" />
      </>
    );
  }
  return (
    <>
      <Head heading={words.t('reports.heading')} summary={words.t('reports.summary')} />
      <div class="grid rep">
        <form
          class="card pad stack wide-gaps"
          onSubmit={(event) => {
            event.preventDefault();
            props.onSave();
          }}
        >
          <PostingPicker {...props} />
          <ContentChoices {...props} />
          <FormatChoices {...props} />
          <EarlierChoice {...props.earlier} />
        </form>
        <Preview {...props} />
      </div>
    </>
  );
}

function Preview({ chosen, written, onSave, onPrint, onCopy }: Props) {
  const words = useWords();
  if (chosen.size === 0) return <p class="card pad meta">{words.t('reports.choose')}</p>;
  if (written === null)
    return (
      <p class="card pad meta" role="status">
        {words.t('reports.writing')}
      </p>
    );
  return (
    <section class="preview" aria-label={words.t('reports.preview')}>
      <p class="acts">
        <button class="btn main" type="button" onClick={onSave}>
          <Icon name="download" />
          {words.t('reports.save')}
        </button>
        {written.isPage && (
          <button class="btn" type="button" onClick={onPrint}>
            {words.t('reports.print')}
          </button>
        )}
        <button class="btn" type="button" onClick={onCopy}>
          {words.t('reports.copy')}
        </button>
        <span class="small" dir="auto">
          {written.name}
        </span>
      </p>
      <div class="card paper">
        {written.isPage ? (
          // No script runs in it, and it is of no origin: it is looked at, nothing more.
          <iframe title={words.t('reports.preview')} srcdoc={written.text} sandbox="" />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <pre dir="auto" tabIndex={0}>
            {written.text.slice(0, SHOWN)}
            {written.text.length > SHOWN && '…'}
          </pre>
        )}
      </div>
      <p class="small">{words.t('reports.note')}</p>
    </section>
  );
}

/** Characters of a text that are shown: enough to see what it is like, few enough to lay out at once. */
const SHOWN = 200_000;

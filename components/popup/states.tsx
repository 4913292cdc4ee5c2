import type { Reading as ReadingData } from '../../utils/core/skills/reading';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { AddSkill, type ResultActions } from './Result';
import { State } from './State';

/** What the states offer. Each closes with a way on: there is no dead end. */
export interface StateActions {
  readonly onReadSelection: () => void;
  readonly onReadPage: () => void;
  readonly onReload: () => void;
}

function ScanSelection({
  words: count,
  actions,
  main = false,
}: {
  readonly words: number;
  readonly actions: StateActions;
  readonly main?: boolean;
}) {
  const words = useWords();
  return (
    <button
      class={main ? 'btn main' : 'btn'}
      type="button"
      disabled={count === 0}
      onClick={actions.onReadSelection}
    >
      <Icon name="selection" />
      {words.t('selection.scan')}
    </button>
  );
}

interface NothingProps {
  readonly reading: ReadingData;
  readonly selected: number;
  readonly actions: StateActions;
  readonly onAddSkill: ResultActions['onAddSkill'];
}

export function NothingRecognised({ reading, selected, actions, onAddSkill }: NothingProps) {
  const words = useWords();
  const posting = reading.posting;
  const count = posting?.text.split(/\s+/).filter(Boolean).length ?? 0;
  const language = posting?.language
    ? new Intl.DisplayNames(words.locale, { type: 'language' }).of(posting.language)
    : null;
  return (
    <State icon="unclear" heading={words.t('nothing.heading')}>
      <p>{words.t('nothing.text')}</p>
      <dl class="kv">
        {posting?.title && (
          <>
            <dt>{words.t('posting.title')}</dt>
            <dd dir="auto">{posting.title}</dd>
          </>
        )}
        {posting?.company && (
          <>
            <dt>{words.t('posting.company')}</dt>
            <dd dir="auto">{posting.company}</dd>
          </>
        )}
        <dt>{words.t('posting.textRead')}</dt>
        <dd>{[words.t('posting.words', { n: count }), language].filter(Boolean).join(', ')}</dd>
      </dl>
      <div class="acts">
        <ScanSelection words={selected} actions={actions} main />
        {selected === 0 && <p class="small">{words.t('selection.how')}</p>}
        <AddSkill onAdd={onAddSkill} />
        <details class="read-text">
          <summary class="btn">
            <Icon name="read" />
            {words.t('nothing.showText')}
          </summary>
          <pre dir="auto">{posting?.text}</pre>
        </details>
      </div>
      <p class="meta">{words.t('nothing.hint')}</p>
    </State>
  );
}

interface NotAPostingProps {
  readonly selected: number;
  readonly actions: StateActions;
  readonly site: string | null;
  readonly onAlways: (() => void) | null;
}

export function NotAPosting({ selected, actions, site, onAlways }: NotAPostingProps) {
  const words = useWords();
  return (
    <State icon="page" heading={words.t('notPosting.heading')}>
      <p>{words.t('notPosting.text')}</p>
      <div class="card box">
        <h2>{words.t('notPosting.allTheSame')}</h2>
        <p class="meta">
          {words.t('selection.how')}{' '}
          {selected > 0 ? words.t('selection.count', { n: selected }) : words.t('selection.none')}
        </p>
        <ScanSelection words={selected} actions={actions} main />
      </div>
      {onAlways !== null && site !== null && (
        <div class="card box">
          <h2>{words.t('always.heading')}</h2>
          <p class="meta">{words.t('always.text', { site })}</p>
          <button class="btn" type="button" onClick={onAlways}>
            {words.t('always.heading')}
          </button>
        </div>
      )}
    </State>
  );
}

/** The panel beside a page that nobody asked to read yet. */
export function Unread({ actions }: { readonly actions: StateActions }) {
  const words = useWords();
  return (
    <State icon="page" heading={words.t('unread.heading')}>
      <p>{words.t('unread.text')}</p>
      <div class="acts">
        <button class="btn main" type="button" onClick={actions.onReadPage}>
          <Icon name="read" />
          {words.t('unread.button')}
        </button>
      </div>
    </State>
  );
}

export function NoAccess({ dashboardHref }: { readonly dashboardHref: string }) {
  const words = useWords();
  return (
    <State icon="page" heading={words.t('noAccess.heading')}>
      <p>{words.t('noAccess.text')}</p>
      <div class="acts">
        <a class="btn" href={dashboardHref} target="_blank" rel="noopener">
          <Icon name="open" />
          {words.t('popup.openDashboard')}
        </a>
      </div>
    </State>
  );
}

export function ReloadNeeded({ actions }: { readonly actions: StateActions }) {
  const words = useWords();
  return (
    <State icon="reload" heading={words.t('reload.heading')}>
      <p>{words.t('reload.text')}</p>
      <div class="acts">
        <button class="btn main" type="button" onClick={actions.onReload}>
          <Icon name="reload" />
          {words.t('reload.button')}
        </button>
      </div>
      <p class="note">
        <Icon name="failed" />
        <span>{words.t('reload.forms')}</span>
      </p>
    </State>
  );
}

interface FailedProps {
  readonly actions: StateActions;
  readonly selected: number;
  /** Lines for a bug report: no address, no page text, no certificate. */
  readonly details: string;
  readonly onCopy: (text: string) => void;
}

export function Failed({ actions, selected, details, onCopy }: FailedProps) {
  const words = useWords();
  return (
    <State icon="failed" heading={words.t('failed.heading')} failed>
      <p>{words.t('failed.text')}</p>
      <div class="acts">
        <button class="btn main" type="button" onClick={actions.onReadPage}>
          <Icon name="reload" />
          {words.t('failed.again')}
        </button>
        <ScanSelection words={selected} actions={actions} />
        {selected === 0 && <p class="small">{words.t('selection.how')}</p>}
      </div>
      <details class="wide">
        <summary class="link">{words.t('failed.what')}</summary>
        <pre>{details}</pre>
        <button class="link" type="button" onClick={() => onCopy(details)}>
          {words.t('failed.copy')}
        </button>
        <p class="small">{words.t('failed.holds')}</p>
      </details>
    </State>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';
import { Logo } from '../Logo';
import { useWords } from '../words';

interface Props {
  readonly children: ComponentChildren;
  /** Buttons of the foot, before the note. */
  readonly foot?: ComponentChildren;
  /** What is true of the data in this state: "On this device", "Nothing kept". */
  readonly note: string;
  readonly dashboardHref: string;
  /** Shows the same beside the page; null in the panel itself, and where a browser has none. */
  readonly onPanel: (() => void) | null;
}

/** Head, scrolling middle and foot of popup and panel. */
export function Frame({ children, foot, note, dashboardHref, onPanel }: Props) {
  const words = useWords();
  const toDashboard = (label: string, hash: string, icon: 'open' | 'settings') => (
    <a
      class="btn plain icon"
      href={dashboardHref + hash}
      target="_blank"
      rel="noopener"
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </a>
  );
  return (
    <div class="frame">
      <header class="bar">
        <span class="name">
          <Logo />
          {words.t('app.name')}
        </span>
        {onPanel !== null && (
          <button
            class="btn plain icon"
            type="button"
            aria-label={words.t('popup.openPanel')}
            title={words.t('popup.openPanel')}
            onClick={onPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        {toDashboard(words.t('popup.openDashboard'), '', 'open')}
        {toDashboard(words.t('popup.settings'), '#/settings', 'settings')}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <main class="scroll" tabIndex={0} aria-label={words.t('popup.result')}>
        {children}
      </main>
      <footer class="foot">
        {foot}
        <span class="small">
          <Icon name="lock" />
          <span>{note}</span>
        </span>
      </footer>
    </div>
  );
}

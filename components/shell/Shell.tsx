import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../Icon';
import { Logo } from '../Logo';
import { useWords } from '../words';

/** The dashboard's views, in the order of the navigation. */
export const VIEWS = {
  next: 'chevron',
  certificates: 'badge',
  postings: 'list',
  demand: 'bars',
  reports: 'download',
  settings: 'settings',
} as const satisfies Record<string, IconName>;
export type ViewName = keyof typeof VIEWS;

interface Props {
  readonly current: ViewName;
  readonly shown: readonly ViewName[];
  /** Numbers beside a view's name: what it holds. */
  readonly counts: Readonly<Partial<Record<ViewName, number>>>;
  readonly children: ComponentChildren;
}

/** Navigation at the side, the view in the middle. */
export function Shell({ current, shown, counts, children }: Props) {
  const words = useWords();
  return (
    <>
      <button class="btn skip" type="button" onClick={focusMain}>
        {words.t('nav.skip')}
      </button>
      <div class="shell">
        <header class="side">
          <span class="name">
            <Logo />
            {words.t('app.name')}
          </span>
          <nav aria-label={words.t('nav.main')}>
            <ul>
              {shown.map((view) => (
                <li key={view}>
                  <a href={`#/${view}`} aria-current={view === current ? 'page' : undefined}>
                    <Icon name={VIEWS[view]} />
                    {words.t(`nav.${view}`)}
                    {counts[view] !== undefined && <span class="n">{words.number(counts[view])}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p class="small end">
            <Icon name="lock" /> {words.t('nav.deviceOnly')}
          </p>
        </header>
        <main class="page" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

/** Not a link: the hash of the address says which view is open. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}

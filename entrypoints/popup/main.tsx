import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/result.css';
import '@/components/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsProvider } from '@/components/words';
import { browserWords } from '../shared/words';
import { firstShown } from './first-shown';
import { TabView } from './TabView';

/** CSS pixels: no desktop's screen is as narrow. */
const NARROW = 480;

/** The popup of the toolbar button. Opened as a page, `popup.html?tab=ID` shows that tab: for tests and pictures. */
async function start(): Promise<void> {
  const words = browserWords();
  document.documentElement.lang = words.locale;
  const [{ tab, first }, isWhole] = await Promise.all([shown(), isPage()]);
  document.body.classList.toggle('page', isWhole);
  if (!isWhole) document.addEventListener('click', closeAfterLink);
  const root = document.getElementById('app');
  if (root === null) return;
  render(
    <WordsProvider value={words}>
      <TabView tab={tab} first={first} />
    </WordsProvider>,
    root,
  );
}

async function shown() {
  const tab = await shownTab();
  return { tab, first: tab === null ? null : await firstShown(tab) };
}

async function shownTab(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return Number(asked);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
}

/** Firefox for Android shows the popup over the whole screen, with or without a tab of its own. */
const isPage = async (): Promise<boolean> =>
  screen.width < NARROW || (await browser.tabs.getCurrent()) !== undefined;

/** Firefox leaves the popup open over the tab that a link of it opens; Chrome closes it by itself. */
function closeAfterLink({ target }: MouseEvent): void {
  // After the browser has followed the link.
  if (target instanceof Element && target.closest('a[target]') !== null) setTimeout(() => close());
}

void start();

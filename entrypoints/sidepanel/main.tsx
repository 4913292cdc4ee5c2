import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/result.css';
import '@/components/popup.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WordsProvider } from '@/components/words';
import { TabView } from '../popup/TabView';
import { browserWords } from '../shared/words';

/** The side panel: what the popup shows, kept beside the page. Follows the tab in front and what is read in it. */
function Panel() {
  const [tab, setTab] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const follow = async () =>
      setTab((await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null);
    // A reading that was kept or given up lands in the session's storage: that covers job changes within a page too.
    const onSession = (changes: Record<string, unknown>) => {
      if (tab !== null && `tab:${tab}` in changes) setTurn((n) => n + 1);
    };
    void follow();
    const onActivated = () => void follow();
    // A page without a posting says nothing: the worker finds out when it is asked.
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') setTurn((n) => n + 1);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(onActivated);
    browser.windows.onFocusChanged.addListener(onActivated);
    browser.storage.session.onChanged.addListener(onSession);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.windows.onFocusChanged.removeListener(onActivated);
      browser.storage.session.onChanged.removeListener(onSession);
    };
  }, [tab]);
  return <TabView tab={tab} turn={turn} isPanel />;
}

const words = browserWords();
document.documentElement.lang = words.locale;
const root = document.getElementById('app');
if (root !== null) {
  render(
    <WordsProvider value={words}>
      <Panel />
    </WordsProvider>,
    root,
  );
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/Popup';
import type { NoticeData } from '@/components/shell/Notice';
import { useWords } from '@/components/words';
import { placeOf } from '@/utils/core/certs/page/places';
import { siteOf } from '@/utils/core/sites';
import type { Opened, PageScope, TabReport } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { type OfferedSite, offeredSite } from '@/utils/page/offered-site';
import { bugReport } from './bug-report';
import { decisions } from './decisions';
import { panelOpener } from './open-panel';
import { teaching } from './teaching';

const DASHBOARD = browser.runtime.getURL('/dashboard.html');
const BROKEN: TabReport = {
  state: 'failed',
  report: null,
  certs: [],
  offers: [],
  alternatives: {},
  otherSets: [],
  planned: [],
  held: 0,
  saved: null,
  selectedWords: 0,
};

interface Props {
  readonly tab: number | null;
  /** What was made ready to be shown; the worker is asked all the same. */
  readonly first?: TabReport | null;
  /** Goes up when something new was read in the tab. */
  readonly turn?: number;
  /** The panel waits to be asked: it stands open while the user goes about. The popup was opened by a click. */
  readonly isPanel?: boolean;
}

/** Asks the worker how the tab stands, reads it if nobody has, and hands all that to the view. */
export function TabView({ tab, first = null, turn = 0, isPanel = false }: Props) {
  const words = useWords();
  const [result, setResult] = useState(first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState('');
  const [url, setUrl] = useState<string | undefined>();
  const [notice, setNotice] = useState<NoticeData | null>(null);

  async function read(scope: PageScope) {
    if (tab === null) return setResult({ ...BROKEN, state: 'no-access' });
    setResult(null);
    show(await send('tab:read', { tab, scope }));
  }

  function show(answer: Awaited<ReturnType<typeof send<'tab:read'>>>) {
    setFailure(answer.ok ? answer.value.state : answer.code);
    setResult(answer.ok ? answer.value : BROKEN);
    // What it opens is counted over all postings seen: shown when it is there, never waited for.
    if (tab !== null && answer.ok && answer.value.held > 0 && answer.value.report?.reading.status === 'read')
      void send('plan:opens', { tab }).then((found) => setOpened(found.ok ? found.value : null));
  }

  /** Asks again after something was taught or decided. */
  async function refresh() {
    if (tab !== null) show(await send('report:of-tab', { tab }));
  }

  useEffect(() => {
    if (tab === null) {
      if (!isPanel) void read('page');
      return;
    }
    // The click on our button lets us see the address of this one tab.
    void browser.tabs.get(tab).then(
      (found) => setUrl(found.url),
      () => setUrl(undefined), // the tab was closed meanwhile
    );
    void send('report:of-tab', { tab }).then((answer) =>
      answer.ok && answer.value.state === 'unread' && !isPanel ? read('page') : show(answer),
    );
  }, [tab, turn]);

  const site = offeredSite(url);
  const context = { words, tab, result, refresh, onNotice: setNotice };
  return (
    <Popup
      tab={result}
      opened={opened}
      site={site !== null && siteOf(`https://${site.host}/`) === null ? site.host : null}
      dashboardHref={DASHBOARD}
      badgeHref={tab === null ? null : `${DASHBOARD}#/certificates/page/${tab}`}
      isBadgePlace={placeOf(url ?? null) !== null}
      details={bugReport(failure)}
      notice={notice}
      onCloseNotice={() => setNotice(null)}
      actions={{
        ...teaching(context),
        ...decisions(context),
        onReadPage: () => void read('page'),
        onReadSelection: () => void read('selection'),
        onReload: () => tab !== null && void browser.tabs.reload(tab),
        onAlways: () =>
          void always(site).then((text) =>
            setNotice(text === null ? null : { text: words.t(text, { site: site?.host ?? '' }) }),
          ),
        onPanel: isPanel ? null : panelOpener(tab),
        onCopy: (text) => void navigator.clipboard.writeText(text),
      }}
    />
  );
}

/** Asks the browser for this one site; the worker registers our script as soon as the browser says that the user agreed. */
async function always(site: OfferedSite | null): Promise<'always.on' | 'always.refused' | null> {
  if (site === null) return null;
  return (await browser.permissions.request({ origins: [site.pattern] })) ? 'always.on' : 'always.refused';
}

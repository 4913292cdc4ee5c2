import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, type TabResult } from '@/components/popup/Popup';
import type { NeedLine } from '@/components/result/needs';
import type { PageScope } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { type OfferedSite, offeredSite } from '@/utils/page/offered-site';

const DASHBOARD = browser.runtime.getURL('/dashboard.html');
const BROKEN: TabResult = { state: 'failed', report: null, certs: [], offers: [], held: 0, selectedWords: 0 };

/** Asks the worker how the tab stands, reads it if nobody has, and hands all that to the view. */
export function TabView({ tab }: { readonly tab: number | null }) {
  const [result, setResult] = useState<TabResult | null>(null);
  const [failure, setFailure] = useState('');
  const [site, setSite] = useState<OfferedSite | null>(null);

  async function read(scope: PageScope) {
    if (tab === null) return setResult({ ...BROKEN, state: 'no-access' });
    setResult(null);
    show(await send('tab:read', { tab, scope }));
  }

  function show(answer: Awaited<ReturnType<typeof send<'tab:read'>>>) {
    setFailure(answer.ok ? answer.value.state : answer.code);
    setResult(answer.ok ? answer.value : BROKEN);
  }

  useEffect(() => {
    if (tab === null) return void read('page');
    // The click on our button lets us see the address of this one tab.
    void browser.tabs.get(tab).then(({ url }) => setSite(offeredSite(url)));
    void send('report:of-tab', { tab }).then((answer) =>
      answer.ok && answer.value.state === 'unread' ? read('page') : show(answer),
    );
  }, [tab]);

  const showOnPage = ({ skill: { mentions } }: NeedLine) => {
    const first = mentions[0];
    if (tab !== null && first !== undefined)
      void send('tab:show', { tab, start: first.start, end: first.end });
  };

  return (
    <Popup
      tab={result}
      site={site?.host ?? null}
      dashboardHref={DASHBOARD}
      details={bugReport(failure)}
      actions={{
        onReadPage: () => void read('page'),
        onReadSelection: () => void read('selection'),
        onReload: () => tab !== null && void browser.tabs.reload(tab),
        // The worker registers our script as soon as the browser says that the user agreed.
        onAlways: () => site && void browser.permissions.request({ origins: [site.pattern] }),
        onCopy: (text) => void navigator.clipboard.writeText(text),
        onShow: showOnPage,
        onNotASkill: () => undefined,
        onSameAs: () => undefined,
      }}
    />
  );
}

/** What may go into a bug report: no address, no page text, no certificate. */
function bugReport(step: string): string {
  return [
    `step     ${step}`,
    `time     ${new Date().toISOString().slice(0, 16)}`,
    `version  ${browser.runtime.getManifest().version}`,
  ].join('\n');
}

import type { Handlers } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { undo } from '@/utils/store/act';
import { allCerts, commitCerts, deleteCerts } from '@/utils/store/certs';
import { notePosting } from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import { changeSettings, settingsOf } from '@/utils/store/settings';
import { forgetTab, keepReading, keptOfTab, readingOfTab } from '@/utils/store/tabs';
import { bestReading } from './best-reading';
import { displayOf, openDetails, tellTabs } from './display';
import { readTab, showInTab, tabReport } from './read-tab';
import { reportOn } from './report';
import { showCount } from './toolbar';

/** What the worker answers, line by line of the protocol. */
export function handlersFor(db: Database): Handlers<Protocol> {
  return {
    'posting:read': async (reading, { tab, frame }) => {
      if (tab === null) return null;
      const kept = await keptOfTab(tab);
      const own = { frame, reading };
      // One result for a tab: another frame's stays unless this one is better.
      if (kept && kept.frame !== frame && bestReading([kept, own]) === kept) return null;
      await keepReading(tab, reading, frame);
      await notePosting(db, reading, Date.now());
      const { coverage } = await reportOn(db, reading);
      await showCount(db, tab, coverage.required);
      return coverage.required;
    },
    'posting:gone': async (_, { tab, frame }) => {
      if (tab === null || (await keptOfTab(tab))?.frame !== frame) return null;
      await forgetTab(tab);
      await showCount(db, tab, null);
      return null;
    },
    'display:get': async () => displayOf(await settingsOf(db)),
    'details:open': () => openDetails(),
    'report:of-tab': ({ tab }) => tabReport(db, tab),
    'reading:of-tab': ({ tab }) => readingOfTab(tab),
    'tab:read': ({ tab, scope }) => readTab(db, tab, scope),
    'tab:show': ({ tab, start, end }) => showInTab(tab, { start, end }),
    'certs:list': () => allCerts(db),
    'certs:commit': ({ action, certs, sources }) => commitCerts(db, action, Date.now(), certs, sources),
    'certs:delete': ({ action, ids }) => deleteCerts(db, action, Date.now(), ids),
    'settings:get': () => settingsOf(db),
    'settings:change': async ({ action, patch }) => {
      const settings = await changeSettings(db, action, Date.now(), patch);
      if ('marks' in patch || 'pill' in patch) await tellTabs(displayOf(settings));
      return settings;
    },
    'action:undo': ({ action, target }) => undo(db, target, action, Date.now()),
  };
}

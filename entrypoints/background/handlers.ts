import type { Handlers } from '@/utils/messages/answer-all';
import type { Protocol } from '@/utils/messages/protocol';
import { undo } from '@/utils/store/act';
import { noteBackup, restore } from '@/utils/store/backup';
import { allCerts, commitCerts, deleteCerts, heldCerts } from '@/utils/store/certs';
import { chooseOffers } from '@/utils/store/choices';
import { deleteAll } from '@/utils/store/delete-all';
import { correctOffer, keepOffers, removeOffers } from '@/utils/store/offers';
import {
  allPostings,
  deletePostings,
  noteOnPosting,
  notePosting,
  savePosting,
  unsavePosting,
} from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import { changeSettings, settingsOf } from '@/utils/store/settings';
import { forgetShown, forgetTab, keepReading, keptOfTab, readingOfTab } from '@/utils/store/tabs';
import { teachWords } from '@/utils/store/words';
import { bestReading } from './best-reading';
import { displayOf, openDetails, tellTabs } from './display';
import { openedBy } from './opened';
import { isThere, prepareShown, readTab, showInTab, tabReport } from './read-tab';
import { reportOn, taughtReading } from './report';
import { showCount } from './toolbar';

/** What the worker answers, line by line of the protocol. */
export function handlersFor(db: Database): Handlers<Protocol> {
  return {
    'posting:read': async (reading, { tab, frame, isPrivate }) => {
      if (tab === null) return null;
      const kept = await keptOfTab(tab);
      const own = { frame, reading };
      // One result for a tab: another frame's stays unless this one is better.
      if (
        kept &&
        kept.frame !== frame &&
        bestReading([kept, own]) === kept &&
        (await isThere(tab, kept.frame))
      )
        return null;
      await forgetShown(tab);
      await keepReading(tab, reading, frame);
      const report = await reportOn(db, reading);
      if (!isPrivate) await notePosting(db, report.reading, Date.now());
      await showCount(db, tab, report.coverage.required);
      void prepareShown(db, tab, reading);
      return report.coverage.required;
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
    'plan:opens': async ({ tab }) => {
      const { report, offers } = await tabReport(db, tab);
      if (report === null) return null;
      const [postings, certs, { openFrom }] = await Promise.all([
        allPostings(db),
        heldCerts(db),
        settingsOf(db),
      ]);
      return openedBy(postings, certs, offers, report.today, openFrom);
    },
    'certs:list': () => allCerts(db),
    'certs:commit': ({ action, certs, sources }) => commitCerts(db, action, Date.now(), certs, sources),
    'certs:delete': ({ action, ids }) => deleteCerts(db, action, Date.now(), ids),
    'postings:save': async ({ action, tab }) => {
      const reading = await readingOfTab(tab);
      if (reading === null) return null;
      return savePosting(db, action, Date.now(), reading, (await taughtReading(db, reading)).skills);
    },
    'postings:unsave': ({ action, key }) => unsavePosting(db, action, Date.now(), key),
    'postings:note': ({ action, ...note }) => noteOnPosting(db, action, Date.now(), note),
    'postings:delete': ({ action, keys }) => deletePostings(db, action, Date.now(), keys),
    'choices:set': ({ action, offers, choice }) => chooseOffers(db, action, Date.now(), offers, choice),
    'offers:keep': ({ action, offers }) => keepOffers(db, action, Date.now(), offers),
    'offers:remove': ({ action, offers }) => removeOffers(db, action, Date.now(), offers),
    'offers:correct': ({ action, offer, correction }) =>
      correctOffer(db, action, Date.now(), offer, correction),
    'words:teach': ({ action, names, meaning }) => teachWords(db, action, Date.now(), names, meaning),
    'settings:get': () => settingsOf(db),
    'settings:change': async ({ action, patch }) => {
      const settings = await changeSettings(db, action, Date.now(), patch);
      if ('marks' in patch || 'pill' in patch) await tellTabs(displayOf(settings));
      return settings;
    },
    'action:undo': ({ action, target }) => undo(db, target, action, Date.now()),
    'backup:restore': ({ action, backup, mode }) => restore(db, action, Date.now(), backup, mode),
    'backup:saved': () => noteBackup(db, Date.now()).then(() => null),
    'data:delete-all': () => deleteAll(db).then(() => null),
  };
}

import { browser } from 'wxt/browser';
import type { Reading } from '@/utils/core/skills/reading';
import type { PageScope, TabReport, TabState } from '@/utils/messages/protocol';
import { askFrame, askTab } from '@/utils/messages/send';
import type { OfferedReader } from '@/utils/page/reader-file';
import { READER_SCRIPT } from '@/utils/page/scripts';
import { notePosting, postingOf } from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import {
  forgetShown,
  forgetTab,
  keepReading,
  keepShown,
  keptOfTab,
  readingOfTab,
  shownStamp,
} from '@/utils/store/tabs';
import { bestReading } from './best-reading';
import { namedIn, reportOn, taughtReading } from './report';
import { showCount } from './toolbar';

/** Milliseconds a busy page may take to say that it is there; then it counts as there. */
const PING_MS = 100;
/** Milliseconds a page may take to be read, with the reader's first load. */
const READ_MS = 10_000;

/** How a tab stands and what was read in it. A reading is given up when its page is gone: no script answers any more. */
export async function tabReport(db: Database, tab: number): Promise<TabReport> {
  const [reading, there] = await Promise.all([readingOfTab(tab), askTab(tab, PING_MS, 'page:selected')]);
  const selectedWords = there?.ok === true ? there.value : 0;
  if (there === null && reading !== null) await forgetTab(tab);
  if (reading === null || there === null) return { ...(await empty(db, 'unread')), selectedWords };
  return { ...(await makeShown(db, tab, reading)), selectedWords };
}

/** What the views show of a reading, made and kept for the next view that opens. */
async function makeShown(db: Database, tab: number, reading: Reading): Promise<TabReport> {
  const stamp = await shownStamp();
  const report = await reportOn(db, reading);
  const [named, row] = await Promise.all([namedIn(db, report), postingOf(db, reading)]);
  const saved = row === null || row.saved === null ? null : row.key;
  const shown: TabReport = { state: 'read', report, selectedWords: 0, saved, ...named };
  await keepShown(tab, stamp, shown);
  return shown;
}

/** Makes ready what the popup will show. */
export async function prepareShown(db: Database, tab: number, reading: Reading): Promise<void> {
  try {
    await makeShown(db, tab, reading);
  } catch {
    // Nobody waits for it: the popup asks for itself, and says what was wrong.
    await forgetShown(tab);
  }
}

/** Reads a tab because the user asked, with the script put there first if it is not. */
export async function readTab(db: Database, tab: number, scope: PageScope): Promise<TabReport> {
  const frames = (await inject(tab)) ?? [0];
  const { readings, answered } = await readFrames(tab, frames, scope);
  const kept = await keptOfTab(tab);
  // A frame that we were not let into now may have been read by itself.
  const best = bestReading(kept && !frames.includes(kept.frame) ? [...readings, kept] : readings);
  if (!answered) return empty(db, 'no-access');
  if (!best) return empty(db, 'failed');
  await keepReading(tab, best.reading, best.frame);
  if (!(await isPrivate(tab))) await notePosting(db, await taughtReading(db, best.reading), Date.now());
  const shown = await tabReport(db, tab);
  await showCount(db, tab, shown.report?.coverage.required ?? null);
  return shown;
}

/** A posting seen in a private window is shown and not kept. A tab that was closed meanwhile counts as one. */
const isPrivate = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  );

/** Whether the script of a frame is still there: a page without a posting does not tell that it took another's place. */
export const isThere = async (tab: number, frame: number): Promise<boolean> =>
  (await askFrame(tab, frame, PING_MS, 'page:selected')) !== null;

export async function showInTab(tab: number, span: { start: number; end: number }): Promise<boolean> {
  const kept = await keptOfTab(tab);
  const answer = await askFrame(tab, kept?.frame, PING_MS * 10, 'page:show', span);
  return answer?.ok === true && answer.value;
}

/** Asks every frame, and gives the one that has the posting. */
async function readFrames(tab: number, frames: readonly number[], scope: PageScope) {
  const answers = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      answer: await askFrame(tab, frame, READ_MS, 'page:read', { scope }),
    })),
  );
  const readings = answers.flatMap(({ frame, answer }) =>
    answer?.ok ? [{ frame, reading: answer.value }] : [],
  );
  return { readings, answered: answers.some(({ answer }) => answer !== null) };
}

/**
 * Puts our scripts into every frame of the tab that has none, by the right that the click on our button gave
 * (`activeTab`) or that the user granted for the site.
 *
 * @returns the frames that have them now; null where the browser gives no access: its own pages, its store, a tab that
 *   was closed, a site of our table without a click. There the content script may be all the same.
 */
async function inject(tab: number): Promise<readonly number[] | null> {
  const { executeScript } = browser.scripting;
  try {
    const frames = await executeScript({ target: { tabId: tab, allFrames: true }, func: hasScript });
    const without = frames.filter(({ result }) => !result).map(({ frameId }) => frameId);
    if (without.length > 0) {
      const target = { tabId: tab, frameIds: without };
      await executeScript({ target, files: [`/${READER_SCRIPT}`] });
      await executeScript({ target, func: startReader });
    }
    return frames.map(({ frameId }) => frameId);
  } catch {
    return null;
  }
}

/** Runs in the page; `page/start.ts` leaves the sign. */
const hasScript = () => Symbol.for('nextbadge.page') in globalThis;

/** Runs in the page, without anything of this file; `page/reader-file.ts` has left the reader there. */
const startReader = () => {
  const world = globalThis as unknown as Record<symbol, OfferedReader | undefined>;
  world[Symbol.for('nextbadge.reader')]?.start({ watching: false });
};

async function empty(db: Database, state: TabState): Promise<TabReport> {
  return {
    state,
    report: null,
    certs: [],
    offers: [],
    alternatives: {},
    otherSets: [],
    planned: [],
    held: await db.certs.count(),
    saved: null,
    selectedWords: 0,
  };
}

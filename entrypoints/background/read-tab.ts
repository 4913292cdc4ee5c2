import { browser } from 'wxt/browser';
import type { PageScope, TabReport, TabState } from '@/utils/messages/protocol';
import { askTab } from '@/utils/messages/send';
import { notePosting } from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import { forgetTab, keepReading, readingOfTab } from '@/utils/store/tabs';
import { namedIn, reportOn } from './report';
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
  const report = await reportOn(db, reading);
  return { state: 'read', report, selectedWords, ...(await namedIn(db, report)) };
}

/** Reads a tab because the user asked, with the script put there first if it is not. */
export async function readTab(db: Database, tab: number, scope: PageScope): Promise<TabReport> {
  let answer = await askTab(tab, READ_MS, 'page:read', { scope });
  if (answer === null) {
    if (!(await inject(tab))) return empty(db, 'no-access');
    answer = await askTab(tab, READ_MS, 'page:read', { scope });
  }
  if (answer === null) return empty(db, 'reload');
  if (!answer.ok) return empty(db, 'failed');
  await keepReading(tab, answer.value);
  await notePosting(db, answer.value, Date.now());
  const shown = await tabReport(db, tab);
  await showCount(db, tab, shown.report?.coverage.required ?? null);
  return shown;
}

export async function showInTab(tab: number, span: { start: number; end: number }): Promise<boolean> {
  const answer = await askTab(tab, PING_MS * 10, 'page:show', span);
  return answer?.ok === true && answer.value;
}

/** Puts the content script into a page that has none, by the right that the click on our button gave (`activeTab`). */
async function inject(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/posting.js'] });
    return true;
  } catch {
    // The browser's own pages, its store, a tab that was closed, or no click that would allow it.
    return false;
  }
}

async function empty(db: Database, state: TabState): Promise<TabReport> {
  return { state, report: null, certs: [], offers: [], held: await db.certs.count(), selectedWords: 0 };
}

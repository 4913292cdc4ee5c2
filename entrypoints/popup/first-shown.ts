import type { TabReport } from '@/utils/messages/protocol';
import { askTab } from '@/utils/messages/send';
import { localDay } from '@/utils/store/day';
import { shownOf } from '@/utils/store/tabs';

/** Milliseconds for the page to say that it is still there. A page that is too busy for that is shown a moment later. */
const PING_MS = 50;

/**
 * What can be shown of a tab before the worker is up: what it made ready when the page was read. Null when nothing was,
 * when something changed since, or when the page is another one by now.
 */
export async function firstShown(tab: number): Promise<TabReport | null> {
  const [shown, there] = await Promise.all([shownOf<TabReport>(tab), askTab(tab, PING_MS, 'page:selected')]);
  if (shown === null || there?.ok !== true || shown.report?.today !== localDay(new Date())) return null;
  return { ...shown, selectedWords: there.value };
}

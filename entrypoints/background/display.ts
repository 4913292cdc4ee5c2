import { browser } from 'wxt/browser';
import type { Display } from '@/utils/messages/protocol';
import { askTab } from '@/utils/messages/send';
import type { Settings } from '@/utils/store/records';

/** Milliseconds a page may take to take a switch over; one that does not asks when it is loaded again. */
const SWITCH_MS = 1_000;

export const displayOf = ({ marks, pill }: Settings): Display => ({ marks, pill });

/** Tells every tab that has our script. Which tabs there are needs no permission, only their addresses would. */
export async function tellTabs(display: Display): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : askTab(id, SWITCH_MS, 'page:display', display))),
  );
}

/** The popup over the tab; the dashboard where the browser opens a popup only on its own button. */
export async function openDetails(): Promise<null> {
  try {
    await browser.action.openPopup();
  } catch {
    // Not every browser allows it, and none while its window is not in front.
    await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') });
  }
  return null;
}

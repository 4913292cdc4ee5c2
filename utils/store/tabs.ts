import { browser } from 'wxt/browser';
import type { Reading } from '../core/skills/reading';

/**
 * What was last read in each tab. Lives in session storage: it outlasts the worker, is gone with the browser, and is
 * never on the disk. Text of a posting that nobody saved is kept nowhere else.
 */
const keyOf = (tab: number) => `tab:${tab}` as const;

export async function readingOfTab(tab: number): Promise<Reading | null> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] as Reading | undefined) ?? null;
}

/** Keeps a tab's reading. When the session's 10 MB are full, other tabs' readings go: they can be read again. */
export async function keepReading(tab: number, reading: Reading): Promise<void> {
  const entry = { [keyOf(tab)]: reading };
  try {
    await browser.storage.session.set(entry);
  } catch {
    await forgetOtherTabs(tab);
    await browser.storage.session.set(entry);
  }
}

export const forgetTab = (tab: number): Promise<void> => browser.storage.session.remove(keyOf(tab));

async function forgetOtherTabs(tab: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith('tab:') && key !== keyOf(tab)));
}

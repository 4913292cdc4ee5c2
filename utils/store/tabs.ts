import { browser } from 'wxt/browser';
import type { Reading } from '../core/skills/reading';

/**
 * What was last read in each tab. Lives in session storage: it outlasts the worker, is gone with the browser, and is
 * never on the disk. Text of a posting that nobody saved is kept nowhere else.
 */
const keyOf = (tab: number) => `tab:${tab}` as const;

/** A tab has one reading, of the frame that has the posting: the page itself is 0. */
export interface TabReading {
  readonly frame: number;
  readonly reading: Reading;
}

export async function keptOfTab(tab: number): Promise<TabReading | null> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] as TabReading | undefined) ?? null;
}

export const readingOfTab = async (tab: number): Promise<Reading | null> =>
  (await keptOfTab(tab))?.reading ?? null;

/** Keeps a tab's reading. When the session's 10 MB are full, other tabs' readings go: they can be read again. */
export async function keepReading(tab: number, reading: Reading, frame = 0): Promise<void> {
  const entry = { [keyOf(tab)]: { frame, reading } satisfies TabReading };
  try {
    await browser.storage.session.set(entry);
  } catch {
    await forgetOtherTabs(tab);
    await browser.storage.session.set(entry);
  }
}

export const forgetTab = (tab: number): Promise<void> =>
  browser.storage.session.remove([keyOf(tab), shownKeyOf(tab)]);

const shownKeyOf = (tab: number) => `shown:${tab}` as const;
/** Another value after each change of what the user holds or wishes: what was shown before counts no more. */
const STAMP = 'stamp';

/** Taken before something is made to be shown, and kept with it. */
export const shownStamp = async (): Promise<string> =>
  ((await browser.storage.session.get(STAMP))[STAMP] as string | undefined) ?? '';

/** Keeps what the views show of a tab, so that it stands there at once when one is opened. */
export async function keepShown(tab: number, stamp: string, shown: object): Promise<void> {
  try {
    await browser.storage.session.set({ [shownKeyOf(tab)]: { stamp, shown } });
  } catch {
    // The session is full: it is made again when it is asked for, and an older one is not to stand there meanwhile.
    await forgetShown(tab);
  }
}

export const forgetShown = (tab: number): Promise<void> => browser.storage.session.remove(shownKeyOf(tab));

/** What was last made to be shown of a tab; null when there is nothing, or it counts no more. */
export async function shownOf<T>(tab: number): Promise<T | null> {
  const key = shownKeyOf(tab);
  const found = await browser.storage.session.get([key, STAMP]);
  const kept = found[key] as { readonly stamp: string; readonly shown: T } | undefined;
  return kept !== undefined && kept.stamp === (found[STAMP] ?? '') ? kept.shown : null;
}

export const outdateShown = (): Promise<void> =>
  browser.storage.session.set({ [STAMP]: crypto.randomUUID() });

async function forgetOtherTabs(tab: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith('tab:') && key !== keyOf(tab)));
}

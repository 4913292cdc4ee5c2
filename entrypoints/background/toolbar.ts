import { browser } from 'wxt/browser';
import type { Share } from '@/utils/core/matching/match';
import type { Database } from '@/utils/store/schema';
import { settingsOf } from '@/utils/store/settings';

/** The mark's own green, dark enough for white figures; the badge has no dark variant. */
const BADGE_COLOUR = '#0d5c4c';

/** "5/8" on the toolbar button of a tab: covered of required. Empty when there is nothing to count. */
export async function showCount(db: Database, tab: number, required: Share | null): Promise<void> {
  const shown = required !== null && required.of > 0 && (await settingsOf(db)).toolbarCount;
  const text = shown ? `${required.covered}/${required.of}` : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text });
  } catch {
    // The tab was closed meanwhile: nobody is left to see the number.
  }
}

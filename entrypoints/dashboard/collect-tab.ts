import { browser } from 'wxt/browser';
import type { BadgePage } from '@/utils/core/certs/page/badge-page';
import { BADGE_SCRIPT } from '@/utils/page/scripts';

/**
 * What a tab shows of a badge. The click on our button gave access to that tab (activeTab), until it moves on: then, or
 * where no extension may read, null.
 */
export async function collectTab(tabId: number): Promise<BadgePage | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [`/${BADGE_SCRIPT}`],
    });
    return (frame?.result as BadgePage | null | undefined) ?? null;
  } catch {
    return null;
  }
}

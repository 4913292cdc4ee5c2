import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** Milliseconds from the start of the popup's document until the result is painted, so many times. */
export async function firstResultsMs(nextbadge: Harness, page: Page, times: number): Promise<number[]> {
  const tab = await nextbadge.tabOf(page);
  const found: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const popup = await nextbadge.view('icon/16.png');
    await popup.bringToFront();
    await popup.evaluateOnNewDocument(notePaint);
    await popup.goto(`chrome-extension://${nextbadge.id}/popup.html?tab=${tab}`);
    await popup.waitForFunction(() => 'paintedMs' in window);
    found.push(
      Math.round(await popup.evaluate(() => (window as unknown as { paintedMs: number }).paintedMs)),
    );
    await popup.close();
  }
  return found;
}

/** Runs in the popup before it is loaded. */
function notePaint(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.needs') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { paintedMs: performance.now() })));
  });
  observer.observe(document, { subtree: true, childList: true });
}

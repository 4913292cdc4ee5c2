import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** Milliseconds from the start of the popup's document until the result is painted, so many times. */
export async function firstResultsMs(nextbadge: Harness, page: Page, times: number): Promise<number[]> {
  const tab = await nextbadge.tabOf(page);
  const found: number[] = [];
  for (let turn = 0; turn < times; turn += 1)
    found.push(await paintedMs(nextbadge, `popup.html?tab=${tab}`, '.needs'));
  return found;
}

/** The floor: as long takes a document of ours that holds a short text and no line of script. */
export const floorMs = (nextbadge: Harness): Promise<number> => paintedMs(nextbadge, 'manifest.json', 'pre');

/** Milliseconds from the start of a document until what the selector finds is painted. */
async function paintedMs(nextbadge: Harness, path: string, selector: string): Promise<number> {
  const view = await nextbadge.view('icon/16.png');
  await view.bringToFront();
  await view.evaluateOnNewDocument(notePaint, selector);
  await view.goto(`chrome-extension://${nextbadge.id}/${path}`);
  await view.waitForFunction(() => 'paintedMs' in window);
  const found = await view.evaluate(() => (window as unknown as { paintedMs: number }).paintedMs);
  await view.close();
  return Math.round(found);
}

/** Runs in the page before it is loaded. */
function notePaint(selector: string): void {
  function look(): void {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { paintedMs: performance.now() })));
  }
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  look();
}

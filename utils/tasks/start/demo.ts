/**
 * The main job, end to end: the built extension reads the sample posting with the sample vault, and the popup shows
 * the result. With a display the browser stays open; without one the report is printed and two pictures are kept.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { catalogueOf } from '../../core/catalogue/catalogue';
import { markdown } from '../../core/report/formats/markdown';
import { ENGLISH } from '../../core/report/words/en';
import type { Answer } from '../../messages/answer';
import type { TabReport } from '../../messages/protocol';
import { openPopup, openSample } from './sample';

const PICTURES = '.output/start';

/** What the popup shows, asked of the worker like the popup does, as text. */
async function reportShown(popup: Page): Promise<string> {
  const answer = await popup.evaluate(async (): Promise<Answer<TabReport>> => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.runtime.sendMessage({ type: 'report:of-tab', ask: { tab: tab?.id } });
  });
  if (!answer.ok || answer.value.report === null) throw new Error('There is no report on the sample posting');
  const { report, certs, offers } = answer.value;
  return markdown.write({ report, certs, catalogue: catalogueOf(offers) }, ENGLISH);
}

const { nextbadge, page } = await openSample();
const popup = await openPopup(nextbadge, page);

if (process.env.NEXTBADGE_HEADED === '1') {
  console.error('The popup is open over the sample posting. Close the browser to end.');
  await new Promise((resolve) => nextbadge.browser.once('disconnected', resolve));
} else {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/page.png` });
  await popup.screenshot({ path: `${PICTURES}/popup.png` });
  console.log(await reportShown(popup));
  console.error(`Pictures of the page and the popup: ${PICTURES}/page.png, ${PICTURES}/popup.png`);
  await nextbadge.browser.close();
}
nextbadge.server.stop();
process.exit(0);

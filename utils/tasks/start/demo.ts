/**
 * The main job, end to end: the built extension reads the sample posting with the sample vault, and the popup shows
 * the result. With a display the browser stays open; without one the report is printed and two pictures are kept.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { catalogueOf } from '../../core/catalogue/catalogue';
import { NO_WISHES } from '../../core/plan/plan';
import { EVERY_PART } from '../../core/report/dossier/dossier';
import { makeDossier } from '../../core/report/dossier/make-dossier';
import { markdown } from '../../core/report/formats/markdown';
import { ENGLISH } from '../../core/report/words/en';
import { IMPLICATIONS } from '../../core/vocabulary/implications.generated';
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
  const source = { readings: [report.reading], certs, catalogue: catalogueOf(offers), wishes: NO_WISHES };
  const dossier = makeDossier(
    { ...source, implications: IMPLICATIONS, today: report.today },
    { ...EVERY_PART, links: true },
  );
  return markdown.write(dossier, ENGLISH);
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

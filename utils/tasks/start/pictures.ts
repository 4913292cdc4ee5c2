/**
 * npm run pictures: the picture of README.md, taken from the real build: the sample posting with the popup over it.
 * The popup is a window of its own that no screenshot of a page holds, so the two are laid over each other.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openSample } from './sample';

const FOLDER = '.github/pictures';
const PAGE = { width: 1200, height: 720, deviceScaleFactor: 2 };
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };

const asDataUrl = async (page: Page) =>
  `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;

mkdirSync(FOLDER, { recursive: true });
const { nextbadge, page } = await openSample();
await page.setViewport(PAGE);
const behind = await asDataUrl(page);
const worker = await nextbadge.worker();
const tab = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);

for (const scheme of ['light', 'dark'] as const) {
  const popup = await nextbadge.view(`popup.html?tab=${tab}`);
  await popup.setViewport(POPUP);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await popup.waitForSelector('section.needs');
  const front = await asDataUrl(popup);
  await popup.close();
  const both = await nextbadge.browser.newPage();
  await both.setViewport(PAGE);
  await both.setContent(`<style>
    body { margin: 0; background: url(${behind}) 0 0 / ${PAGE.width}px; height: ${PAGE.height}px; }
    img { position: absolute; top: 12px; right: 24px; width: ${POPUP.width}px; border-radius: 8px; box-shadow: 0 6px 28px #0007; }
  </style><img alt="" src="${front}">`);
  await both.waitForFunction(() => document.images[0]?.complete);
  await both.screenshot({ path: `${FOLDER}/popup-${scheme}.png` });
  await both.close();
}
console.error(`Pictures: ${FOLDER}/popup-light.png, ${FOLDER}/popup-dark.png`);
await nextbadge.browser.close();
process.exit(0);

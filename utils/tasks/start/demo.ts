/**
 * The main job, end to end: the built extension reads the sample posting with the sample vault, and the popup shows
 * the result. With a display the browser stays open; without one the report is printed and two pictures are kept.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Harness, until } from '../../../tests/e2e/harness';
import { loadCatalogue } from '../../core/catalogue';
import { catalogueOf } from '../../core/catalogue/catalogue';
import type { Cert } from '../../core/certs/cert';
import { readCertFiles } from '../../core/certs/read-files';
import { markdown } from '../../core/report/formats/markdown';
import { ENGLISH } from '../../core/report/words/en';
import { loadVocabulary } from '../../core/vocabulary';
import type { Answer } from '../../messages/answer';
import type { TabReport } from '../../messages/protocol';

const POSTING_URL = 'https://boards.greenhouse.io/harbourlight/jobs/4100001';
const PICTURES = '.output/start';
const isHeadless = process.env.NEXTBADGE_HEADED !== '1';

const sample = (name: string) => readFileSync(join(import.meta.dirname, name));

async function sampleVault(): Promise<readonly Cert[]> {
  const { certs } = await readCertFiles([{ name: 'vault.json', bytes: sample('vault.json') }], {
    vocabulary: loadVocabulary(),
    catalogue: loadCatalogue(),
    today: new Date().toISOString().slice(0, 10),
    recipients: [],
  });
  return certs;
}

/** Puts the certificates into the vault the way the dashboard does: one action, sent from one of our own pages. */
async function fillVault(nextbadge: Harness): Promise<void> {
  const certs = (await sampleVault()).map((cert) => ({ cert, revision: null, raw: null }));
  const page = await nextbadge.view('dashboard.html');
  const answer = await page.evaluate(
    (ask): Promise<Answer<unknown>> => chrome.runtime.sendMessage({ type: 'certs:commit', ask }),
    { action: crypto.randomUUID(), certs, sources: [] },
  );
  if (!answer.ok) throw new Error(`The sample vault was refused: ${answer.code}`);
  await page.close();
}

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

const nextbadge = await Harness.start();
await fillVault(nextbadge);
nextbadge.server.serve(POSTING_URL, sample('posting.html').toString());
const page = await nextbadge.open(POSTING_URL);
await until(() => nextbadge.badge(page));
const popup = await nextbadge.popup(page);
await popup.waitForSelector('section.needs');

if (isHeadless) {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/page.png` });
  await popup.screenshot({ path: `${PICTURES}/popup.png` });
  console.log(await reportShown(popup));
  console.error(`Pictures of the page and the popup: ${PICTURES}/page.png, ${PICTURES}/popup.png`);
  await nextbadge.browser.close();
} else {
  console.error('The popup is open over the sample posting. Close the browser to end.');
  await new Promise((resolve) => nextbadge.browser.once('disconnected', resolve));
}
nextbadge.server.stop();
process.exit(0);

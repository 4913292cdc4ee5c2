/** The sample that `npm start` and the pictures show: one posting, one vault, the built extension. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Harness, until } from '../../../tests/e2e/harness';
import { loadCatalogue } from '../../core/catalogue';
import type { Cert } from '../../core/certs/cert';
import { readCertFiles } from '../../core/certs/read-files';
import { loadVocabulary } from '../../core/vocabulary';
import type { Answer } from '../../messages/answer';

const POSTING_URL = 'https://boards.greenhouse.io/harbourlight/jobs/4100001';

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

/** The browser with a filled vault and the sample posting open and read. */
export async function openSample(): Promise<{ readonly nextbadge: Harness; readonly page: Page }> {
  const nextbadge = await Harness.start();
  await fillVault(nextbadge);
  nextbadge.server.serve(POSTING_URL, sample('posting.html').toString());
  const page = await nextbadge.open(POSTING_URL);
  await until(() => nextbadge.badge(page), 15_000);
  return { nextbadge, page };
}

/** The popup of the toolbar button over the sample posting, when it shows the result. */
export async function openPopup(nextbadge: Harness, page: Page): Promise<Page> {
  const popup = await nextbadge.popup(page);
  await popup.waitForSelector('section.needs');
  return popup;
}

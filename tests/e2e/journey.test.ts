import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { postingPage } from './pages/posting';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4100001';

let nextbadge: Harness;
let page: Page;
/** Requests of the tests before these. */
let before = 0;
beforeAll(async () => {
  nextbadge = await Harness.start();
  await nextbadge.empty();
  before = nextbadge.server.seen.length;
  nextbadge.server.serve(URL, postingPage());
  page = await nextbadge.open(URL);
  await until(() => nextbadge.badge(page));
});
afterAll(async () => {
  await page.close();
  await nextbadge.empty();
});

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = (view: Page) => view.evaluate(() => document.body.innerText);

/** Chooses files in the dashboard's import field, as a user does. */
async function importFile(dashboard: Page, name: string, content: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'nextbadge-import-')), name);
  writeFileSync(file, content);
  const field = (await dashboard.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
}

describe('from a posting to the next badge', () => {
  test('the toolbar number counts the required skills', async () => {
    expect(await nextbadge.badge(page)).toBe('0/3');
  });

  test('certificates are imported from a file in the dashboard', async () => {
    const dashboard = await nextbadge.view('dashboard.html#/certificates');
    const certs = [
      { title: 'Python Basics', issuer: 'Example Academy', issued: '2026-02-11', skills: ['Python'] },
    ];
    await importFile(dashboard, 'mine.json', JSON.stringify(certs));
    await until(async () => (await textOf(dashboard)).includes('Python Basics'));
    expect(await nextbadge.ask('certs:list', null)).toHaveLength(1);
    expect(errorsOf(dashboard)).toEqual([]);
    await dashboard.close();
  });

  test('the popup shows what is covered, what is missing, and the plan', async () => {
    const popup = await nextbadge.popup(page);
    await popup.waitForSelector('.plan ol li');
    const text = await textOf(popup);
    expect(text).toContain('Platform engineer');
    for (const skill of ['Python', 'Kubernetes', 'Terraform']) expect(text).toContain(skill);
    await popup.close();
    const { report } = await nextbadge.report(page);
    expect(report?.coverage.required).toEqual({ covered: 1, of: 3 });
    expect(report?.plan.offers.length).toBeGreaterThan(0);
  });

  test('a worker that was stopped meanwhile changes nothing', async () => {
    await nextbadge.stopWorker();
    const popup = await nextbadge.popup(page);
    await popup.waitForSelector('.plan ol li');
    expect(await textOf(popup)).toContain('Platform engineer');
    await popup.close();
  });

  test('a certificate is deleted, and the popup tells', async () => {
    const dashboard = await nextbadge.view('dashboard.html#/certificates');
    await (await dashboard.waitForSelector('button[aria-label^="Delete "]'))?.click();
    await until(async () => (await nextbadge.ask('certs:list', null)).length === 0);
    await dashboard.close();
    const { report } = await nextbadge.report(page);
    expect(report?.coverage.required).toEqual({ covered: 0, of: 3 });
  });

  test('a file that is no list of certificates is refused with its name, and nothing is written', async () => {
    const dashboard = await nextbadge.view('dashboard.html#/certificates');
    await importFile(dashboard, 'broken.json', '{"certs": [');
    await until(async () => (await textOf(dashboard)).includes('broken.json'));
    expect(await nextbadge.ask('certs:list', null)).toEqual([]);
    await dashboard.close();
  });

  test('the page console shows no error of ours', () => {
    expect(errorsOf(page)).toEqual([]);
  });
});

test('all that left the browser in all of this are the pages the tests opened', () => {
  expect(nextbadge.server.seen.slice(before).filter((seen) => seen.for !== 'document')).toEqual([]);
});

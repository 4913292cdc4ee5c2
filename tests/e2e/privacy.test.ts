import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { Harness, until } from './harness';
import { postingPage } from './pages/posting';
import { OUR_FILES, SPY, toldBySpy } from './pages/spy';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});

test.each([
  ['a bank', 'https://banking.example.com/account'],
  ['a mail site', 'https://mail.example.com/inbox'],
  ['a look-alike host', 'https://www.linkedin.com.example.net/jobs/view/4012345678'],
  ['a listed site without encryption', 'http://www.linkedin.com/jobs/view/4012345678'],
])('A073: no script of ours runs on %s', async (_, url) => {
  const page = await nextbadge.open(nextbadge.server.serve(url, postingPage()));
  expect(await nextbadge.inOurWorld(page, '1')).toBe(null);
  await page.close();
});

test('A073: no script of ours runs on a file of this machine', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nextbadge-file-')), 'page.html');
  writeFileSync(file, postingPage());
  const page = await nextbadge.open(pathToFileURL(file).href);
  expect(await nextbadge.inOurWorld(page, '1')).toBe(null);
  await page.close();
});

test('A072: five postings read and three certificates kept make no request', async () => {
  const before = nextbadge.server.seen.length;
  const pages = [1, 2, 3, 4, 5].map((n) => `https://boards.greenhouse.io/harbour/jobs/430000${n}`);
  for (const url of pages) {
    const page = await nextbadge.open(nextbadge.server.serve(url, postingPage()));
    await until(() => nextbadge.badge(page));
    await page.close();
  }
  expect(nextbadge.server.seen.slice(before)).toEqual(pages.map((url) => ({ url, for: 'document' })));
});

test('our pages cannot connect anywhere, whoever asks', async () => {
  const view = await nextbadge.view('popup.html');
  const before = nextbadge.server.seen.length;
  const outcome = await view.evaluate(() =>
    fetch('https://canary.invalid/leak').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(nextbadge.server.seen.length).toBe(before);
  await view.close();
});

test('F3: a content script finds nothing of the user in the storage it can see', async () => {
  const page = await nextbadge.open(
    nextbadge.server.serve('https://boards.greenhouse.io/harbour/jobs/4300009', postingPage()),
  );
  await until(() => nextbadge.badge(page));
  const seen = await nextbadge.inOurWorld<unknown[]>(
    page,
    'Promise.all([chrome.storage.local, chrome.storage.sync, chrome.storage.session].map((area) => area.get(null).catch(() => ({}))))',
  );
  expect(seen).toEqual([{}, {}, {}]);
  await page.close();
});

test('B2: a content script is refused whatever is not on its short list', async () => {
  const page = await nextbadge.open(
    nextbadge.server.serve('https://boards.greenhouse.io/harbour/jobs/4300010', postingPage()),
  );
  await until(() => nextbadge.badge(page));
  for (const type of [
    'certs:list',
    'settings:get',
    'report:of-tab',
    'data:delete-all',
    'constructor',
    'no:such',
  ]) {
    const answer = await nextbadge.inOurWorld<{ ok: boolean }>(
      page,
      `chrome.runtime.sendMessage({ type: ${JSON.stringify(type)}, ask: null })`,
    );
    expect(answer, type).toMatchObject({ ok: false });
  }
  await page.close();
});

test('B3: a page cannot tell that we are installed', async () => {
  const url = 'https://boards.greenhouse.io/harbour/jobs/4300011';
  const page = await nextbadge.open(
    nextbadge.server.serve(url, postingPage().replace('</head>', `${SPY}</head>`)),
  );
  await until(() => nextbadge.badge(page));
  const told = await page.evaluate(toldBySpy, `chrome-extension://${nextbadge.id}`, [
    ...OUR_FILES,
    'reader.js',
  ]);
  expect(told).toEqual({ found: [], news: [], fetched: [], loaded: [] });
  await page.close();
});

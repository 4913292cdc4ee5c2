/** The browser's own side panel, opened by the popup's button: not its page in a tab, but the panel beside the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { postingPage } from './pages/posting';
import { addressOf, POSTINGS, skillOf, splitPane } from './pages/split-pane';

const POSTING = 'https://boards.greenhouse.io/harbour/jobs/4100095';
const ARTICLE = 'https://news.example.com/ferries';

let nextbadge: Harness;
let board: Page;
let panel: Page;
beforeAll(async () => {
  nextbadge = await Harness.start();
  nextbadge.server.serve(addressOf('linkedin', 0), splitPane('linkedin'));
  nextbadge.server.serve(POSTING, postingPage());
  nextbadge.server.serve(ARTICLE, '<!doctype html><title>Ferries</title><p>The ferries run on time.</p>');
  board = await nextbadge.open(addressOf('linkedin', 0));
  await until(() => nextbadge.badge(board));
  panel = await openPanel(board);
});
afterAll(async () => {
  await board.close();
  // The browser is shared: the next page has the whole window again.
  await panel.evaluate(() => window.close());
  await until(() => panel.isClosed());
});

/** A click, not a script: the browser opens a panel for nothing less. */
async function openPanel(page: Page): Promise<Page> {
  const popup = await nextbadge.popup(page);
  await (await popup.waitForSelector('button[aria-label="Open in the side panel"]'))?.click();
  const target = await nextbadge.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  await until(() => popup.isClosed());
  return target.asPage();
}

/** Of what kind the browser says our documents are. */
const kinds = async () =>
  nextbadge.inExtension(async () =>
    (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
  );

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = () => panel.evaluate(() => document.querySelector('main')?.innerText ?? '');
const shows = (text: string) => until(async () => (await textOf()).includes(text));

/** Another posting of the board, as a click in its list opens it. */
const openPosting = (n: number, how = { titleMs: 50, bodyMs: 200, empty: true }) =>
  board.evaluate(
    (job, change) =>
      (globalThis as unknown as { openPosting: (n: number, how: object) => void }).openPosting(job, change),
    n,
    how,
  );

test('the button of the popup opens the panel beside the page, which keeps its place', async () => {
  expect(await kinds()).toContain('SIDE_PANEL');
  expect(await kinds()).not.toContain('POPUP');
  await shows(`${skillOf(0)} engineer`);
  expect(await panel.$('button[aria-label="Open in the side panel"]')).toBeNull();
  expect(await board.evaluate(() => document.visibilityState)).toBe('visible');
});

test('it follows each posting that is opened in a split pane, and shows no other skill than its own', async () => {
  for (const n of [1, 2, 3, 4]) {
    await openPosting(n);
    await shows(`${skillOf(n)} engineer`);
    const others = Array.from({ length: POSTINGS }, (_, other) => skillOf(other)).filter(
      (skill) => skill !== skillOf(n),
    );
    const text = await textOf();
    expect(others.filter((skill) => text.includes(skill))).toEqual([]);
  }
});

test('it follows when the worker was stopped in between', async () => {
  await nextbadge.stopWorker();
  await openPosting(5);
  await shows(`${skillOf(5)} engineer`);
});

test('it follows the tab in front: another posting, a page without one, and back', async () => {
  const posting = await nextbadge.open(POSTING);
  await shows('Platform engineer');
  const article = await nextbadge.open(ARTICLE);
  await until(async () => !(await textOf()).includes('Platform engineer'));
  expect(await panel.$('.needs')).toBeNull();
  await posting.bringToFront();
  await shows('Platform engineer');
  await board.bringToFront();
  await shows(`${skillOf(5)} engineer`);
  for (const page of [posting, article]) {
    expect(errorsOf(page)).toEqual([]);
    await page.close();
  }
});

test('it stays open while a posting is saved from it, and the popup knows', async () => {
  await board.bringToFront();
  await shows(`${skillOf(5)} engineer`);
  await panel.locator('::-p-xpath(//button[contains(., "Save posting")])').click();
  await shows('Saved');
  expect(await nextbadge.report(board)).toMatchObject({ saved: expect.any(String) });
  expect(await kinds()).toContain('SIDE_PANEL');
  expect(errorsOf(board)).toEqual([]);
});

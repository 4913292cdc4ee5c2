/**
 * What people do with it from end to end, by the keyboard alone wherever a keyboard leads, while the worker is stopped at
 * random moments (THREATS.md D1, D2, D4). `NEXTBADGE_JOURNEY_SEED=7` draws other moments, 0 none; the long run draws many.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../eval/random-instances';
import { cert } from './cert';
import { errorsOf, Harness, until } from './harness';
import { chooseByKey, pressByKey, tabTo } from './keyboard';
import { postingPage } from './pages/posting';
import { addressOf, skillOf, splitPane } from './pages/split-pane';

const BOARD = 'https://boards.greenhouse.io/harbour/jobs';
const SEED = Number(process.env.NEXTBADGE_JOURNEY_SEED ?? 1);
const random = randomFrom(SEED);
/** Milliseconds after a step: in the middle of what it asked for, or before the next. */
const LATEST_MS = 60;
const folder = mkdtempSync(join(tmpdir(), 'nextbadge-journeys-'));

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.launch();
});
afterAll(async () => {
  console.info(`journeys: the worker was stopped ${stops} times, seed ${SEED}`);
  const inOrder = [...longestMs].sort(([, a], [, b]) => b - a).map(([page, ms]) => `${page} ${ms}`);
  console.info(`journeys: longest task of a page, in ms: ${inOrder.join(', ')}`);
  await nextbadge.close();
});

/** Page -> milliseconds. Only said: on a busy machine a task is as long as the machine makes it. */
const longestMs = new Map<string, number>();

async function noteTasks(page: Page): Promise<void> {
  const found = await page.evaluate(longestTaskMs);
  const { protocol, pathname, hash } = new URL(page.url());
  const name = protocol === 'https:' ? 'job page' : `${pathname.slice(1)}${hash}`;
  longestMs.set(name, Math.max(longestMs.get(name) ?? 0, found));
}

/** Runs in the page: milliseconds of its longest task so far, 0 where none took 50. */
const longestTaskMs = () =>
  new Promise<number>((found) => {
    const tasks: number[] = [0];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    });
    observer.observe({ type: 'longtask', buffered: true });
    // What was noted before is handed over in a task of its own.
    setTimeout(() => found(Math.max(...tasks)), 50);
  });

let stops = 0;
/** The browser ends the worker, or does not. */
async function disturb(): Promise<void> {
  if (SEED === 0 || random() < 0.5) return;
  await new Promise((passed) => setTimeout(passed, random() * LATEST_MS));
  await nextbadge.stopWorker();
  stops += 1;
}

/** Presses a control by its key, and the worker may be stopped over it. */
async function press(...how: Parameters<typeof pressByKey>): Promise<void> {
  await pressByKey(...how);
  await disturb();
}

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = (view: Page) => view.evaluate(() => document.body.innerText);
const shows = (view: Page, text: string) => until(async () => (await textOf(view)).includes(text));

/** A posting that was read, in a tab of its own. */
async function posting(id: number, skills?: readonly string[]): Promise<Page> {
  nextbadge.server.serve(`${BOARD}/${id}`, postingPage(skills && { skills }));
  const page = await nextbadge.open(`${BOARD}/${id}`);
  await until(() => nextbadge.badge(page));
  return page;
}

/** The popup over a tab, as a page: the keyboard works in it as in the popup itself. */
async function popupOver(page: Page): Promise<Page> {
  const popup = await nextbadge.view(`popup.html?tab=${await nextbadge.tabOf(page)}`);
  await popup.bringToFront();
  await popup.waitForSelector('.needs');
  return popup;
}

/** One certificate more in the vault: before there is one, nothing is compared. */
const hold = () =>
  nextbadge.ask('certs:commit', {
    action: 'journeys-hold',
    certs: [{ cert: cert('held'), revision: null, raw: null }],
    sources: [],
  });

async function closed(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    expect(errorsOf(page)).toEqual([]);
    await noteTasks(page);
    await page.close();
  }
}

test('first run: an archive from LinkedIn, a posting, its plan, its report', async () => {
  const file = join(folder, 'Basic_LinkedInDataExport.zip');
  const rows = [
    'Name,Url,Authority,Started On,Finished On,License Number',
    'Python Basics,https://example.com/c/1,Example Academy,Feb 2026,,',
    'Kubernetes Fundamentals,https://example.com/c/2,Example Academy,Mar 2026,,K-7',
  ];
  const files = { 'Certifications.csv': strToU8(rows.join('\n')), 'Skills.csv': strToU8('Name\nPython\n') };
  writeFileSync(file, zipSync(files));

  const welcome = await nextbadge.view('dashboard.html#/welcome');
  await welcome.bringToFront();
  await welcome.waitForSelector('.drop');
  await chooseByKey(welcome, 'Choose files', file);
  await shows(welcome, '2 certificates');
  await press(welcome, 'Continue');
  await press(welcome, 'Continue');
  await press(welcome, 'Read the sample');
  await shows(welcome, 'Platform engineer');
  await press(welcome, 'Finish');
  await welcome.waitForSelector('nav');
  expect((await nextbadge.ask('certs:list', null)).map(({ cert }) => cert.title).sort()).toEqual([
    'Kubernetes Fundamentals',
    'Python Basics',
  ]);

  const page = await posting(1);
  const popup = await popupOver(page);
  await popup.waitForSelector('.plan ol li');
  expect(await textOf(popup)).toMatch(/Required [12] of 3/);
  await tabTo(popup, 'Report');
  const address = await popup.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
  const reports = await nextbadge.view(`dashboard.html${address}`);
  await reports.waitForSelector('iframe');
  await tabTo(reports, 'Save file');
  expect(await textOf(reports)).toContain('Platform engineer');
  await closed(popup, page, reports, welcome);
});

test('the panel beside a board of two panes follows each posting that is opened', async () => {
  const panel = await nextbadge.view('sidepanel.html');
  nextbadge.server.serve(addressOf('linkedin', 0), splitPane('linkedin'));
  const board = await nextbadge.open(addressOf('linkedin', 0));
  await nextbadge.tabOf(board);
  for (const n of [1, 2, 3, 4]) {
    await board.evaluate((job) => {
      const { openPosting } = globalThis as unknown as { openPosting: (n: number, how: object) => void };
      openPosting(job, { titleMs: 50, bodyMs: 200, empty: true });
    }, n);
    await disturb();
    await until(async () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees
      const text = await panel.evaluate(() => document.querySelector('main')?.innerText ?? '');
      return text.includes(`${skillOf(n)} engineer`);
    });
  }
  await closed(panel, board);
});

test('a word that is taught counts at once, and no more once that is undone', async () => {
  await hold();
  const page = await posting(2);
  const popup = await popupOver(page);
  await press(popup, /^Terraform\s*Missing/);
  await press(popup, 'Not a skill?');
  await shows(popup, '“Terraform” is not a skill.');
  expect(await nextbadge.report(page)).toMatchObject({ report: { coverage: { required: { of: 2 } } } });
  await popup.bringToFront();
  await press(popup, 'Undo');
  await until(async () => (await nextbadge.report(page)).report?.coverage.required.of === 3);
  await popup.bringToFront();
  await shows(popup, 'Terraform');

  await press(popup, 'Add a skill from the page');
  await popup.keyboard.type('ferries');
  await popup.keyboard.press('Enter');
  await shows(popup, '“ferries” is a skill.');
  await closed(popup, page);
});

describe('thirty postings', () => {
  test('are saved, and the badge that opens most of them is named', async () => {
    await hold();
    const wanted = [
      ['Terraform'],
      ['Docker', 'Terraform'],
      ['Terraform', 'Python'],
      ['Git', 'Terraform'],
      ['Terraform', 'Kubernetes'],
    ];
    for (let n = 0; n < 30; n += 1) {
      const page = await posting(100 + n, wanted[n % wanted.length]);
      const popup = await popupOver(page);
      await press(popup, 'Save posting');
      await shows(popup, 'Saved');
      await closed(popup, page);
    }
    const dashboard = await nextbadge.view('dashboard.html#/next');
    await dashboard.bringToFront();
    await dashboard.waitForSelector('.best ol li');
    const first = await dashboard.$eval('.best ol li', ({ textContent }) => textContent ?? '');
    expect(first).toContain('Terraform');
    await press(dashboard, 'Keep this plan');
    await shows(dashboard, 'Undo');
    await press(dashboard, 'Postings');
    await press(dashboard, 'Saved 30');
    await until(async () => (await dashboard.$$('.postings tbody a')).length >= 30);
    await closed(dashboard);
  }, 600_000);
});

test('a backup, everything deleted, and all of it back', async () => {
  await hold();
  const settings = await nextbadge.view('dashboard.html#/settings');
  await settings.bringToFront();
  await settings.waitForSelector('#backup-h');
  const session = await settings.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const before = (await nextbadge.ask('certs:list', null)).map(({ cert }) => cert);

  await press(settings, 'Lock it with a passphrase', 'Space');
  await press(settings, 'Save backup');
  const saved = () => readdirSync(folder).find((name) => /^nextbadge-backup-.*\.json$/.test(name));
  const name = await until(saved);
  await until(() => readFileSync(join(folder, name), 'utf8').endsWith('}'));

  await press(settings, 'Delete everything');
  await settings.keyboard.type('delete');
  await settings.keyboard.press('Enter');
  await until(async () => (await nextbadge.ask('certs:list', null)).length === 0);
  // The dashboard opens the new, empty database before it can be filled again.
  await shows(settings, '0 certificates');

  await settings.bringToFront();
  await chooseByKey(settings, 'Restore', join(folder, name));
  await press(settings, 'Replace all');
  await until(async () => (await nextbadge.ask('certs:list', null)).length === before.length);
  expect((await nextbadge.ask('certs:list', null)).map(({ cert }) => cert)).toEqual(before);
  await closed(settings);
});

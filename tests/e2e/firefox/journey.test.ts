import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { postingPage } from '../pages/posting';
import { until } from '../until';
import type { Handle } from './firefox';
import { FirefoxHarness } from './harness';

const URL = 'https://boards.greenhouse.io/harbour/jobs/5100001';

let nextbadge: FirefoxHarness;
let page: { handle: Handle; tab: number };
/** Requests of the tests before these. */
let before = 0;
beforeAll(async () => {
  nextbadge = await FirefoxHarness.start();
  before = nextbadge.server.seen.length;
  page = await nextbadge.open(nextbadge.server.serve(URL, postingPage()));
});

// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what the markup holds
const textOf = (view: Handle) => nextbadge.firefox.run(view, () => document.body.innerText);

/** Chooses a file in the dashboard's import field, and waits for what it then says. */
async function importFile(path: string, then: string): Promise<void> {
  const dashboard = await nextbadge.view('dashboard.html#/certificates');
  await nextbadge.firefox.type(dashboard, 'input[type=file]', path);
  await until(async () => (await textOf(dashboard)).includes(then));
  expect(await nextbadge.firefox.run(dashboard, () => '__HOSTILE_RAN__' in globalThis)).toBe(false);
  await nextbadge.firefox.close(dashboard);
}

/** The popup as a page, over the tab of the posting. */
async function popup(): Promise<Handle> {
  const view = await nextbadge.view(`popup.html?tab=${page.tab}`);
  await until(async () => (await textOf(view)).includes('Platform engineer'));
  return view;
}

test('the toolbar number counts the required skills', async () => {
  expect(await until(() => nextbadge.badge(page.tab))).toBe('0/3');
});

test('certificates are imported from a file in the dashboard', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nextbadge-import-')), 'mine.json');
  writeFileSync(file, JSON.stringify([{ title: 'Python Basics', issuer: 'Academy', skills: ['Python'] }]));
  await importFile(file, 'Python Basics');
  expect(await nextbadge.ask('certs:list', null)).toHaveLength(1);
});

test('A8: a badge picture with scripts in it is read as data', async () => {
  await importFile(resolve('tests/fixtures/hostile/badges/S13-ob2-active.svg'), 'S13');
  expect(await nextbadge.ask('certs:list', null)).toHaveLength(2);
});

test('the popup shows what is covered, what is missing, and the plan, and saves the posting', async () => {
  const view = await popup();
  const text = await textOf(view);
  for (const skill of ['Python', 'Kubernetes', 'Terraform']) expect(text).toContain(skill);
  expect(
    await nextbadge.firefox.run(view, () => document.querySelectorAll('.plan ol li').length),
  ).toBeGreaterThan(0);
  await nextbadge.firefox.press(view, "//button[contains(., 'Save')]");
  await until(async () => (await nextbadge.report(page.tab)).saved);
  expect((await nextbadge.report(page.tab)).report?.coverage.required).toEqual({ covered: 1, of: 3 });
  await nextbadge.firefox.close(view);
});

test('an event page that was stopped meanwhile changes nothing', async () => {
  expect(await nextbadge.stopBackground()).toBe('stopped');
  const view = await popup();
  expect(await nextbadge.ask('certs:list', null)).toHaveLength(2);
  await nextbadge.firefox.close(view);
});

test('on a narrow telephone the popup, opened as a page, needs no scrolling sideways', async () => {
  const view = await popup();
  await nextbadge.firefox.narrow(view, 360);
  const [seen, needed] = await nextbadge.firefox.run(view, () => [
    innerWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(seen).toBe(360);
  expect(needed).toBe(360);
  await nextbadge.firefox.close(view);
});

test('all that left the browser in all of this are the pages the tests opened', () => {
  expect(nextbadge.server.seen.slice(before)).toEqual([{ url: URL, for: 'document' }]);
});

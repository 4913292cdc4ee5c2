/** "Read this page" for a badge, in Firefox: after a click on the toolbar button, without a request, kept on agreement. */
import { beforeAll, expect, test } from 'vitest';
import { bakedDrawing, CREDENTIAL, linkedPage, signedJson, statedPage } from '../pages/badges';
import type { Answer } from '../server';
import { until } from '../until';
import type { Handle } from './firefox';
import { FirefoxHarness } from './harness';

let nextbadge: FirefoxHarness;
beforeAll(async () => {
  nextbadge = await FirefoxHarness.start();
});

/** Nothing while the view is not there yet. */
const headingOf = (view: Handle) =>
  nextbadge.firefox
    .run(view, () => document.querySelector('#page-badge-h')?.textContent ?? '')
    .catch(() => '');
const held = async () => (await nextbadge.ask('certs:list', null)).map(({ cert }) => cert);

/** From the page through the real popup to what the dashboard shows of it. */
async function readBadgeOn(url: string, answer: Answer | string): Promise<{ page: Handle; view: Handle }> {
  const page = await nextbadge.open(nextbadge.server.serve(url, answer));
  const { firefox } = nextbadge;
  const before = await firefox.tabs();
  await nextbadge.openPopup();
  const requests = nextbadge.server.seen.length;
  await nextbadge.clickInPopup('a[href*="#/certificates/page/"]');
  const view = await until(async () => (await firefox.tabs()).find((tab) => !before.includes(tab)));
  await until(async () => !['', 'Reading the page…'].includes(await headingOf(view)));
  await until(async () => !(await nextbadge.hasPopup()));
  expect(nextbadge.server.seen.slice(requests)).toEqual([]);
  return { page: page.handle, view };
}

const LINKED = 'https://badges.example.org/public/assertions/Zx81kQ0aTnyLJ4m2pR7c9w';

test.each<[what: string, url: string, answer: Answer | string, expected: object]>([
  [
    'what its metas and its text say',
    `https://www.credly.com/badges/${CREDENTIAL}`,
    statedPage(),
    { title: 'SQL Foundations', issuer: 'Example Academy', issued: '2026-03-14', because: 'shown-on-page' },
  ],
  ['the linked data in it', LINKED, linkedPage(LINKED), { title: 'Kubernetes Basics', because: 'hosted' }],
  [
    'the drawing that the tab shows',
    'https://badges.example.org/7.svg',
    { body: bakedDrawing(), type: 'image/svg+xml' },
    { because: 'hosted' },
  ],
])('a badge is read from %s', async (_, url, answer, expected) => {
  const before = await held();
  const { page, view } = await readBadgeOn(url, answer);
  expect(await headingOf(view)).toBe('Read from the page');
  expect(await held()).toEqual(before);
  await nextbadge.firefox.press(view, "//button[contains(., 'Add 1 certificate')]");
  const added = async () => (await held()).filter(({ id }) => !before.some((one) => one.id === id));
  await until(async () => (await added()).length);
  expect(await added()).toMatchObject([{ ...expected, source: { file: url } }]);
  await nextbadge.firefox.press(view, "//button[contains(., 'Undo')]");
  await until(async () => (await added()).length === 0);
  for (const handle of [page, view]) await nextbadge.firefox.close(handle);
});

test('a file that the browser shows in a viewer of its own cannot be read, and the popup says so', async () => {
  const url = 'https://badges.example.org/credentials/7.json';
  const answer = { body: signedJson(), type: 'application/json' };
  const page = await nextbadge.open(nextbadge.server.serve(url, answer));
  const view = await nextbadge.view(`popup.html?tab=${page.tab}`);
  const heading = () => nextbadge.firefox.run(view, () => document.querySelector('h1')?.textContent ?? '');
  await until(async () => (await heading()) === 'This page cannot be read');
  for (const handle of [page.handle, view]) await nextbadge.firefox.close(handle);
});

test('a tab whose button was not pressed is not read', async () => {
  const page = await nextbadge.open(nextbadge.server.serve(LINKED, linkedPage(LINKED)));
  const view = await nextbadge.view(`dashboard.html#/certificates/page/${page.tab}`);
  await until(async () => (await headingOf(view)) === 'The page cannot be read any more');
  for (const handle of [page.handle, view]) await nextbadge.firefox.close(handle);
});

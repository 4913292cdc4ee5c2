/** "Read the badge on this page": by the popup, on a click, without a request; kept only when the user agrees. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { bakedDrawing, CREDENTIAL, linkedPage, picturePage, signedJson, statedPage } from './pages/badges';
import type { Answer } from './server';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});
beforeEach(() => nextbadge.empty());

/** From the page through the real popup to what the dashboard shows of it. */
async function readBadgeOn(url: string, answer: Answer | string): Promise<{ page: Page; dashboard: Page }> {
  const page = await nextbadge.open(nextbadge.server.serve(url, answer));
  const popup = await nextbadge.popup(page);
  const link = await popup.waitForSelector('a[href*="#/certificates/page/"]');
  const requests = nextbadge.server.seen.length;
  const opening = nextbadge.browser.waitForTarget((target) => target.url().includes('#/certificates/page/'));
  // The popup closes under the click.
  await link?.click().catch(() => undefined);
  const dashboard = await (await opening).asPage();
  await dashboard.waitForSelector('#page-badge-h');
  await until(async () => (await headingOf(dashboard)) !== 'Reading the page…');
  expect(nextbadge.server.seen.slice(requests)).toEqual([]);
  return { page, dashboard };
}

const headingOf = (dashboard: Page) => dashboard.$eval('#page-badge-h', (heading) => heading.textContent);
const held = async () => (await nextbadge.ask('certs:list', null)).map(({ cert }) => cert);

async function press(view: Page, text: string): Promise<void> {
  const button = await view.waitForSelector(
    `::-p-xpath(//button[not(@disabled)][contains(., ${JSON.stringify(text)})])`,
  );
  await button?.click();
}

async function closeAll({ page, dashboard }: { page: Page; dashboard: Page }): Promise<void> {
  expect([...errorsOf(page), ...errorsOf(dashboard)]).toEqual([]);
  await Promise.all([page.close(), dashboard.close()]);
}

const LINKED = 'https://badges.example.org/public/assertions/Zx81kQ0aTnyLJ4m2pR7c9w';

test.each<[what: string, url: string, answer: Answer | string, expected: object]>([
  [
    'what its metas and its text say',
    `https://www.credly.com/badges/${CREDENTIAL}`,
    statedPage(),
    {
      title: 'SQL Foundations',
      issuer: 'Example Academy',
      issued: '2026-03-14',
      expires: '2029-03-14',
      credentialId: CREDENTIAL,
      signature: 'cannot-check-offline',
      because: 'shown-on-page',
    },
  ],
  [
    'the linked data in it',
    LINKED,
    linkedPage(LINKED),
    { title: 'Kubernetes Basics', issued: '2026-04-02', url: LINKED, because: 'hosted' },
  ],
  [
    'a signed credential shown as JSON, whose signature is checked',
    'https://badges.example.org/credentials/7.json',
    { body: signedJson(), type: 'application/json' },
    { signature: 'verified' },
  ],
  [
    'the picture that carries it',
    'https://pat.example.org/badges',
    picturePage(),
    { signature: 'cannot-check-offline', because: 'hosted' },
  ],
  [
    'the drawing that the tab shows',
    'https://badges.example.org/7.svg',
    { body: bakedDrawing(), type: 'image/svg+xml' },
    { signature: 'cannot-check-offline', because: 'hosted' },
  ],
])('a badge is read from %s', async (_, url, answer, expected) => {
  const views = await readBadgeOn(url, answer);
  expect(await headingOf(views.dashboard)).toBe('Read from the page');
  expect(await held()).toEqual([]);
  await press(views.dashboard, 'Add 1 certificate');
  await until(async () => (await held()).length);
  expect(await held()).toMatchObject([{ ...expected, source: { file: url } }]);
  await press(views.dashboard, 'Undo');
  await until(async () => (await held()).length === 0);
  await closeAll(views);
});

test('a badge that is held already is not offered again', async () => {
  const first = await readBadgeOn(LINKED, linkedPage(LINKED));
  await press(first.dashboard, 'Add 1 certificate');
  await until(async () => (await held()).length);
  await closeAll(first);
  const again = await readBadgeOn(LINKED, linkedPage(LINKED));
  expect(await headingOf(again.dashboard)).toBe('You hold this certificate already');
  await closeAll(again);
});

test('a page without a badge is said to be one', async () => {
  const views = await readBadgeOn(
    'https://club.example.net/notes',
    '<!doctype html><title>Notes</title><p>Flowers',
  );
  expect(await headingOf(views.dashboard)).toBe('No badge found on the page');
  await press(views.dashboard, 'Close');
  await views.dashboard.waitForFunction(() => location.hash === '#/certificates');
  await closeAll(views);
});

test('a tab that nobody gave access to is not read', async () => {
  const page = await nextbadge.open(nextbadge.server.serve(LINKED, linkedPage(LINKED)));
  const dashboard = await nextbadge.view(`dashboard.html#/certificates/page/${await nextbadge.tabOf(page)}`);
  await until(
    async () => (await headingOf(dashboard).catch(() => null)) === 'The page cannot be read any more',
  );
  await closeAll({ page, dashboard });
});

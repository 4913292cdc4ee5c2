import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { postingPage } from './pages/posting';

const EMBED = 'https://boards.greenhouse.io/embed/job_app?for=harbour&token=4100003';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});

const skillsOf = async (page: Page) =>
  (await nextbadge.report(page)).report?.reading.skills.map(({ label }) => label) ?? null;

/** Our scripts are in the page. */
const isIn = (page: Page) => nextbadge.inOurWorld(page, 'Symbol.for("nextbadge.page") in globalThis');

/** Opens the real popup and waits until the tab was read. */
async function popupOver(page: Page): Promise<Page> {
  const popup = await nextbadge.popup(page);
  await until(async () => (await nextbadge.report(page)).report);
  return popup;
}

async function press(view: Page, text: string): Promise<void> {
  const button = await view.waitForSelector(
    `::-p-xpath(//button[not(@disabled)][contains(., ${JSON.stringify(text)})])`,
  );
  await button?.click();
}

describe('a site that nobody listed', () => {
  test('is left alone until the user opens the popup, and read then', async () => {
    const page = await nextbadge.open(
      nextbadge.server.serve('https://intranet.example.net/vacancy', postingPage()),
    );
    expect(await isIn(page)).toBe(null);
    const popup = await popupOver(page);
    await until(() => skillsOf(page));
    expect(await skillsOf(page)).toEqual(expect.arrayContaining(['Python', 'Kubernetes', 'Terraform']));
    expect(errorsOf(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('that shows no posting is told to be none, and the selection can be read', async () => {
    const body = `<!doctype html><p>We met and talked about the
      garden.</p><p id="wanted">For the office we want someone with solid experience in Python and PostgreSQL, who has also
      worked with Kubernetes before. You write plain texts, you like to explain what you do to other people, and you do not
      mind an early ferry on two days of the week. Apply until the end of May.</p>`;
    const page = await nextbadge.open(nextbadge.server.serve('https://club.example.net/minutes', body));
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#wanted') as Element),
    );
    const popup = await popupOver(page);
    expect((await nextbadge.report(page)).report?.reading.status).toBe('not-a-posting');
    await press(popup, 'Scan the selected text');
    await until(async () => (await nextbadge.report(page)).report?.reading.posting?.source === 'selection');
    expect(await skillsOf(page)).toEqual(expect.arrayContaining(['Python', 'PostgreSQL', 'Kubernetes']));
    await popup.close();
    await page.close();
  });
});

describe('frames', () => {
  test('a posting in a frame of another site is the one result of the tab', async () => {
    nextbadge.server.serve(EMBED, postingPage({ title: 'Deck engineer' }));
    const body = `<!doctype html><title>Careers at Harbour Lines</title><h1>Careers</h1><p>Our open position:</p>
      <iframe src="${EMBED}" width="800" height="600"></iframe>`;
    const page = await nextbadge.open(nextbadge.server.serve('https://careers.harbour.example/open', body));
    await until(() => nextbadge.badge(page));
    const popup = await popupOver(page);
    const { report } = await nextbadge.report(page);
    expect(report?.reading.posting?.title).toBe('Deck engineer');
    expect(report?.coverage.required.of).toBe(3);
    await popup.close();
    await page.close();
  });

  test('a frame without a posting does not push the page itself out', async () => {
    nextbadge.server.serve(
      'https://boards.greenhouse.io/embed/nothing',
      '<!doctype html><p>An advertisement',
    );
    const url = 'https://boards.greenhouse.io/harbour/jobs/4100004';
    const extra = '<iframe src="https://boards.greenhouse.io/embed/nothing"></iframe>';
    const page = await nextbadge.open(nextbadge.server.serve(url, postingPage({ extra })));
    await until(() => nextbadge.badge(page));
    const { report } = await nextbadge.ask('tab:read', { tab: await nextbadge.tabOf(page), scope: 'page' });
    expect(report?.reading.posting?.title).toBe('Platform engineer');
    await page.close();
  });
});

test('a posting in an open shadow root is read, also when it comes late', async () => {
  const url = 'https://boards.greenhouse.io/harbour/jobs/4100005';
  const body = `<!doctype html><title>Platform engineer</title><harbour-posting></harbour-posting><script>
    const posting = ${JSON.stringify(postingPage()).replaceAll('<', '\\u003c')};
    const made = new DOMParser().parseFromString(posting, 'text/html').querySelector('main');
    const root = document.querySelector('harbour-posting').attachShadow({ mode: 'open' });
    setTimeout(() => root.append(document.adoptNode(made)), 900);
  </script>`;
  const page = await nextbadge.open(nextbadge.server.serve(url, body));
  await until(() => nextbadge.badge(page));
  expect(await skillsOf(page)).toEqual(expect.arrayContaining(['Python', 'Kubernetes', 'Terraform']));
  await page.close();
});

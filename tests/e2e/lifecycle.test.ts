import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PackedPosting, packPosting } from '../../utils/store/packed';
import { cert } from './cert';
import { errorsOf, Harness, until } from './harness';
import { hasPill, pillsOn, pillText, switches } from './in-page';
import { postingPage } from './pages/posting';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});
afterAll(() => switches(nextbadge, { marks: false, pill: false }));

/** Open while the extension is updated. */
const TABS = 20;

const LIMIT_MS = 500;
const MOST_OPENINGS = 6;

const url = (n: number) => `https://boards.greenhouse.io/harbour/jobs/42000${n}`;

async function openPosting(n: number, where = nextbadge): Promise<Page> {
  where.server.serve(url(n), postingPage());
  const page = await where.open(url(n));
  await until(() => where.badge(page));
  return page;
}

test('A045: the popup asks before the worker is up, and shows the posting that was read', async () => {
  const page = await openPosting(10);
  await nextbadge.stopWorker();
  const popup = await nextbadge.popup(page);
  await popup.waitForFunction(() => document.body.textContent?.includes('Platform engineer'));
  await popup.close();
  await page.close();
});

test('A049: 300 certificates and 500 postings seen make the popup no slower than half a second', async () => {
  const page = await openPosting(11);
  const openingMs = async () => {
    const began = Date.now();
    const popup = await nextbadge.popup(page);
    await popup.waitForFunction(() => document.body.textContent?.includes('Platform engineer'));
    const ms = Date.now() - began;
    await popup.close();
    return ms;
  };
  /** The quickest of some: a machine that does something else meanwhile says nothing of the popup. */
  const bestOpeningMs = async (enoughMs: number) => {
    let best = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < MOST_OPENINGS && best > enoughMs; turn += 1)
      best = Math.min(best, await openingMs());
    return best;
  };
  const emptyMs = await bestOpeningMs(0);
  const certs = Array.from({ length: 300 }, (_, n) => ({
    cert: cert(`cert-${n}`),
    revision: null,
    raw: null,
  }));
  await nextbadge.ask('certs:commit', { action: crypto.randomUUID(), certs, sources: [] });
  await nextbadge.fill(
    'postings',
    Array.from({ length: 500 }, (_, n) => seen(n)),
  );
  const fullMs = await bestOpeningMs(emptyMs + LIMIT_MS - 1);
  await page.close();
  await nextbadge.empty();
  expect(fullMs - emptyMs).toBeLessThan(LIMIT_MS);
});

test('two, three and ten injections leave one script', async () => {
  await switches(nextbadge, { marks: false, pill: true });
  const page = await openPosting(12);
  await until(() => hasPill(page));
  const tab = await nextbadge.tabOf(page);
  const popup = await nextbadge.popup(page);
  for (const times of [2, 3, 10]) {
    await nextbadge.inExtension(
      async (tabId, n) => {
        const inject = () => chrome.scripting.executeScript({ target: { tabId }, files: ['/posting.js'] });
        await Promise.all(Array.from({ length: n }, inject));
      },
      tab,
      times,
    );
    const { report } = await nextbadge.ask('tab:read', { tab, scope: 'page' });
    expect(report?.reading.posting?.title).toBe('Platform engineer');
    // A script that was not stopped would show a pill of its own.
    await until(() => hasPill(page));
    expect(await pillsOn(page)).toBe(1);
  }
  expect(errorsOf(page)).toEqual([]);
  await switches(nextbadge, { marks: false, pill: false });
  await popup.close();
  await page.close();
});

test(`A046: after an update the old scripts of ${TABS} tabs say "reload" once and leave without an error`, async () => {
  // In a browser of its own: debugging of the shared one does not outlive the extension's end.
  const updated = await Harness.launch();
  await switches(updated, { marks: true, pill: true });
  const pages: Page[] = [];
  for (let n = 0; n < TABS; n += 1) {
    updated.server.serve(url(100 + n), postingPage());
    pages.push(await updated.open(url(100 + n)));
  }
  for (const page of pages) {
    await page.bringToFront();
    await until(() => hasPill(page));
  }
  await updated.reloadExtension();
  for (const page of pages) {
    await page.bringToFront();
    await page.mouse.click(200, 200);
    await until(async () => (await pillText(page)).includes('Reload page to read it'));
    await page.mouse.click(210, 210);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(errorsOf(page)).toEqual([]);
  }
  const [first] = pages as [Page, ...Page[]];
  const popup = await updated.popup(first);
  await popup.waitForFunction(() => /Platform engineer|Reload/.test(document.body.textContent ?? ''));
  expect(errorsOf(first)).toEqual([]);
  await updated.close();
});

function seen(n: number): PackedPosting {
  const skill = {
    id: 'python',
    label: 'Python',
    kind: 'skill',
    need: 'required',
    group: null,
    years: null,
    known: true,
  } as const;
  return packPosting({
    key: `greenhouse:seen-${n}`,
    title: `Posting ${n}`,
    company: 'Harbour Lines',
    site: 'greenhouse',
    status: 'read',
    skills: Array.from({ length: 12 }, () => skill),
    firstSeenAtMs: Date.now(),
    seenAtMs: Date.now(),
    saved: null,
    revision: 1,
  });
}

/** How soon the popup shows the result of a page that was read. `tests/e2e/long/` holds it to the exact figure. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Harness, until } from './harness';
import { postingPage } from './pages/posting';
import { firstResultsMs, floorMs } from './popup-speed';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4100077';
/** Far above what it takes, as the machine may be busy; a popup that waits for the worker to start takes longer. */
const LIMIT_MS = 400;

let nextbadge: Harness;
let page: Page;
beforeAll(async () => {
  nextbadge = await Harness.start();
  nextbadge.server.serve(URL, postingPage());
  page = await nextbadge.open(URL);
  await until(() => nextbadge.badge(page));
});
afterAll(() => page.close());

test('the popup shows a result at once where the page was read', async () => {
  const times = await firstResultsMs(nextbadge, page, 5);
  const floor = await floorMs(nextbadge);
  console.info(`popup: first result after ${times.join(', ')} ms; an empty page of ours takes ${floor} ms`);
  expect(Math.min(...times)).toBeLessThanOrEqual(LIMIT_MS);
});

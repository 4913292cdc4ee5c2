/** The popup's first result, measured: at most 150 ms after the click where the page was read. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Harness, until } from '../harness';
import { postingPage } from '../pages/posting';
import { firstResultsMs, floorMs } from '../popup-speed';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4100078';
const LIMIT_MS = 150;
/** The best of so many: what else the machine does is not ours. */
const TIMES = 20;

let nextbadge: Harness;
let page: Page;
let stopper: CDPSession;
beforeAll(async () => {
  nextbadge = await Harness.launch();
  nextbadge.server.serve(URL, postingPage());
  page = await nextbadge.open(URL);
  await until(() => nextbadge.badge(page));
  stopper = await page.createCDPSession();
  await stopper.send('ServiceWorker.enable');
}, 60_000);
afterAll(() => nextbadge.close());

test.each([
  ['while the worker is up', async () => undefined],
  ['after the worker was stopped', () => stopper.send('ServiceWorker.stopAllWorkers')],
])('the first result %s', async (when, prepare) => {
  const times: number[] = [];
  const floors: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    await prepare();
    floors.push(await floorMs(nextbadge));
    times.push(...(await firstResultsMs(nextbadge, page, 1)));
  }
  const inOrder = (all: number[]) => all.sort((a, b) => a - b).join(', ');
  console.info(
    `popup, first result ${when}: ${inOrder(times)} ms; an empty page of ours: ${inOrder(floors)} ms`,
  );
  expect(times[0]).toBeLessThanOrEqual(LIMIT_MS);
});

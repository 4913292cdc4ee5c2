/** What our script costs while a page of a board stays open: layouts it forces, time at rest, memory over many postings. */
import type { CDPSession, Page } from 'puppeteer-core';
import { Harness, until } from '../e2e/harness';
import { switches } from '../e2e/in-page';
import { addressOf, POSTINGS, skillOf, splitPane } from '../e2e/pages/split-pane';
import { closeFirstRun } from './first-run';
import { holds, ours, traced } from './trace';

export interface OpenPageFigures {
  /** While a posting was read, marked and given its button: calls of ours, layouts, and those inside of our calls. */
  readonly reading: { readonly calls: number; readonly layouts: number; readonly forced: number };
  /** Milliseconds a second that scripts and all tasks of the page take once it is read. */
  readonly restingMs: { readonly scripts: number; readonly tasks: number };
  /** Kilobytes that the page's objects and ours take after so many changes of posting, garbage collected. */
  readonly heapKB: readonly { readonly changes: number; readonly kB: number }[];
}

const BOARD = 'linkedin';
const REST_MS = 10_000;
const EACH = 5;

export async function openPageFigures(): Promise<OpenPageFigures> {
  const nextbadge = await Harness.launch();
  await closeFirstRun(nextbadge);
  await switches(nextbadge, { marks: true, pill: true });
  nextbadge.server.serve(addressOf(BOARD, 0), splitPane(BOARD));
  const page = await nextbadge.open(addressOf(BOARD, 0));
  await change(nextbadge, page, 1);
  const events = await traced(page, () => change(nextbadge, page, 2));
  const calls = ours(events);
  const layouts = events.filter(({ name }) => name === 'Layout');
  const forced = layouts.filter((one) => calls.some((call) => call.tid === one.tid && holds(call, one)));
  const reading = { calls: calls.length, layouts: layouts.length, forced: forced.length };
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const heapKB = [{ changes: 2, kB: await heapOf(session) }];
  for (let n = 3; n <= POSTINGS + 2; n += 1) {
    await change(nextbadge, page, n);
    if (n % EACH === 2) heapKB.push({ changes: n, kB: await heapOf(session) });
  }
  const restingMs = await atRest(session);
  await nextbadge.browser.close();
  return { reading, restingMs, heapKB };
}

/** Opens another posting of the board, as a click does, and waits until it was read. */
async function change(nextbadge: Harness, page: Page, n: number): Promise<void> {
  await page.evaluate((job) => {
    const { openPosting } = globalThis as unknown as { openPosting: (n: number, how: object) => void };
    openPosting(job, { titleMs: 50, bodyMs: 100, empty: true });
  }, n % POSTINGS);
  await until(async () => {
    const { report } = await nextbadge.report(page);
    return report?.reading.posting?.title === `${skillOf(n)} engineer`;
  });
}

async function metrics(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return Math.round(((await metrics(session)).JSHeapUsedSize ?? Number.NaN) / 1000);
}

async function atRest(session: CDPSession): Promise<OpenPageFigures['restingMs']> {
  const before = await metrics(session);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const after = await metrics(session);
  const perSecond = (name: string) =>
    (((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) * 1000) / (REST_MS / 1000);
  return { scripts: perSecond('ScriptDuration'), tasks: perSecond('TaskDuration') };
}

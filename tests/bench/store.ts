/**
 * What reading, saving, searching, the portfolio, a report and a backup cost as the collection grows, in the browser's
 * own database. Times by the clock and of the page's thread; memory is what the page holds of the result.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { build } from 'vite';
import { packPosting } from '../../utils/store/packed';
import { ROOT } from '../../utils/tasks/run.mjs';
import { BUILDS, Harness } from '../e2e/harness';
import { manyBackup } from '../e2e/many';
import { closeFirstRun } from './first-run';
import type { Operation } from './store-page';

/** Rows of the two tables at which everything is measured: first the postings grow, then the certificates. */
const SIZES: readonly (readonly [postings: number, certs: number])[] = [
  [1_000, 100],
  [10_000, 100],
  [100_000, 100],
  [1_000, 1_000],
  [1_000, 10_000],
];
const MOST_RUNS = 15;
const LEAST_RUNS = 3;
/** After this time an operation that has run often enough is not run again. */
const ENOUGH_MS = 30_000;
const FILLED_AT_ONCE = 2_000;
/** The longest that one run may take. */
const LONGEST_MS = 600_000;

export interface StoreFigure {
  readonly operation: Operation;
  readonly postings: number;
  readonly certs: number;
  readonly medianMs: number;
  /** Processor time of the page's own thread. */
  readonly threadMs: number;
  /** What the page's heap holds more while it has the result. */
  readonly heldMB: number;
  readonly runs: number;
}

export async function storeFigures(sizes = SIZES): Promise<readonly StoreFigure[]> {
  const extension = mkdtempSync(join(tmpdir(), 'nextbadge-store-'));
  cpSync(join(BUILDS, 'chrome-mv3'), extension, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir: extension,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(ROOT, 'tests/bench/store-page.ts'), formats: ['es'], fileName: () => 'store.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  writeFileSync(
    join(extension, 'store.html'),
    '<!doctype html><title>Store</title><script type="module" src="store.js"></script>',
  );
  const figures: StoreFigure[] = [];
  for (const [postings, certs] of sizes) {
    const nextbadge = await Harness.launch(extension);
    await fill(nextbadge, postings, certs);
    const page = await nextbadge.view('store.html');
    await page.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    for (const operation of await inPage<Operation[]>(session, 'store.operations'))
      figures.push({ operation, postings, certs, ...(await measured(session, operation)) });
    await nextbadge.close();
  }
  rmSync(extension, { recursive: true });
  return figures;
}

async function fill(nextbadge: Harness, postings: number, certs: number): Promise<void> {
  await closeFirstRun(nextbadge);
  const { rows } = manyBackup(postings, certs, Date.now());
  await nextbadge.ask('settings:get', null);
  const packed = rows.postings.map((row) => packPosting({ ...row, revision: 1 }));
  for (let from = 0; from < packed.length; from += FILLED_AT_ONCE)
    await nextbadge.fill('postings', packed.slice(from, from + FILLED_AT_ONCE));
  await nextbadge.fill(
    'certs',
    rows.certs.map((row) => ({ ...row, revision: 1 })),
  );
}

async function measured(session: CDPSession, operation: Operation) {
  await inPage(session, `store.prepare('${operation}')`);
  const emptyMB = await heapMB(session);
  const times: number[] = [];
  const threads: number[] = [];
  const began = Date.now();
  while (times.length < MOST_RUNS && (times.length < LEAST_RUNS || Date.now() - began < ENOUGH_MS)) {
    const before = await threadMs(session);
    times.push(await inPage<number>(session, 'store.run()'));
    threads.push((await threadMs(session)) - before);
  }
  const heldMB = Math.max(0, (await heapMB(session)) - emptyMB);
  await inPage(session, 'store.forget()');
  return { medianMs: median(times), threadMs: median(threads), heldMB, runs: times.length };
}

/** Gives the value of an expression over the page's operations, and waits longer for it than the page's own handle does. */
async function inPage<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send(
    'Runtime.evaluate',
    { expression, awaitPromise: true, returnByValue: true },
    { timeout: LONGEST_MS },
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

async function heapMB(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
}

async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * How a figure grows: the exponent of the size it goes with, from the next smaller size of the same operation. 1 is in
 * line, 0 not at all; null where there is no smaller one.
 */
export function growthOf(figure: StoreFigure, all: readonly StoreFigure[]): number | null {
  const grows = figure.certs > 100 ? 'certs' : 'postings';
  const same = all.filter(
    (one) =>
      one.operation === figure.operation &&
      one[grows] < figure[grows] &&
      one[grows === 'certs' ? 'postings' : 'certs'] === figure[grows === 'certs' ? 'postings' : 'certs'],
  );
  const smaller = same.sort((a, b) => b[grows] - a[grows])[0];
  if (smaller === undefined) return null;
  return Math.log(figure.threadMs / smaller.threadMs) / Math.log(figure[grows] / smaller[grows]);
}

/** The table of the bench. */
export function printStore(figures: readonly StoreFigure[]): void {
  console.log('\n## The store as it grows, in the browser\n');
  const head = ['', 'postings', 'certificates', 'ms', 'ms of the thread', 'MB held', 'runs', 'grows by'];
  const rows = figures.map((figure) => {
    const growth = growthOf(figure, figures);
    const { operation, postings, certs, medianMs, threadMs, heldMB, runs } = figure;
    const numbers = [postings, certs, medianMs.toFixed(1), threadMs.toFixed(1), heldMB.toFixed(1), runs];
    return [operation, ...numbers, growth === null ? '' : `size^${growth.toFixed(2)}`];
  });
  const byOperation = (name: unknown) => rows.filter(([operation]) => operation === name);
  const ordered = [...new Set(rows.map(([operation]) => operation))].flatMap(byOperation);
  for (const row of [head, head.map(() => '---'), ...ordered]) console.log(`| ${row.join(' | ')} |`);
}

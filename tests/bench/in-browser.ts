/**
 * What the extension costs in Chromium: the script on a page without a posting, the reader until it is ready, and the
 * longest stretch without a pause while a posting of 20 kB is read. From the browser's own trace.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { POSTING_SCRIPT } from '../../utils/page/scripts';
import { BUILDS, Harness, until } from '../e2e/harness';
import { closeFirstRun } from './first-run';
import { busyMs, median, ours, outermost, type TraceEvent, traced } from './trace';

export interface BrowserFigures {
  /** Name and version, as the browser tells it. */
  readonly browser: string;
  /** Main-thread milliseconds of our script on a page without a posting, in a process that has shown nothing before. */
  readonly idlePageMs: number;
  /** The same on the next page in the same tab, as most pages of a visit are. */
  readonly idleNextPageMs: number;
  /** What a content script of one empty statement takes at these two, in the same run. */
  readonly idleFloorMs: readonly [first: number, next: number];
  /** From the start of our script until the reader has been loaded, compiled and run. */
  readonly readerReadyMs: number;
  /** Processor time of that: our script, compiling the reader beside the page, and running it. */
  readonly readerParts: Readonly<Record<'script' | 'compiling' | 'running', number>>;
  /** Main-thread milliseconds from then on, until a long posting was read and its result handed on. */
  readonly readingMs: number;
  /** Longest piece of work of the page's thread from the start of our script until then. */
  readonly longestTaskMs: number;
  readonly runs: number;
}

const RUNS = 15;
const PLAIN = 'https://boards.greenhouse.io/bench';

export async function browserFigures(longText: string): Promise<BrowserFigures> {
  const nextbadge = await started();
  const { folder, empty } = await startedEmpty();
  const escaped = longText.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  const posting = nextbadge.server.serve(
    'https://boards.greenhouse.io/bench/jobs/1',
    `<!doctype html><title>Engineer</title><h1 class="app-title">Engineer</h1><div id="content">${escaped
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div>`,
  );
  const browser = await nextbadge.browser.version();
  const idle: number[][] = [[], []];
  const floor: number[][] = [[], []];
  const readings: Reading[] = [];
  for (let run = 0; run < RUNS; run++) {
    // In turns: when the machine slows down, it slows both.
    for (const [harness, times] of [
      [nextbadge, idle],
      [empty, floor],
    ] as const)
      for (const [at, ms] of (await idleMs(harness)).entries()) times[at]?.push(ms);
    const page = await nextbadge.browser.newPage();
    readings.push(readingIn(await traced(page, () => read(nextbadge, page, posting))));
    await page.close();
  }
  await Promise.all([nextbadge.browser.close(), empty.browser.close()]);
  rmSync(folder, { recursive: true });
  const [idlePageMs = Number.NaN, idleNextPageMs = Number.NaN] = idle.map(median);
  const [floorMs = Number.NaN, floorNextMs = Number.NaN] = floor.map(median);
  const medianOf = (value: (reading: Reading) => number) => median(readings.map(value));
  return {
    browser,
    idlePageMs,
    idleNextPageMs,
    idleFloorMs: [floorMs, floorNextMs],
    readerReadyMs: medianOf(({ readyMs }) => readyMs),
    readerParts: {
      script: medianOf(({ scriptMs }) => scriptMs),
      compiling: medianOf(({ compilingMs }) => compilingMs),
      running: medianOf(({ runningMs }) => runningMs),
    },
    readingMs: medianOf(({ readingMs }) => readingMs),
    longestTaskMs: medianOf(({ longestMs }) => longestMs),
    runs: RUNS,
  };
}

async function started(extension?: string): Promise<Harness> {
  const harness = await Harness.launch(extension);
  await closeFirstRun(harness);
  harness.server.serve(PLAIN, '<!doctype html><title>About us</title><h1>About us</h1><p>We make boats.</p>');
  return harness;
}

/** The same extension with a content script that does nothing: what the browser takes for having one at all. */
async function startedEmpty(): Promise<{ folder: string; empty: Harness }> {
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-empty-'));
  cpSync(join(BUILDS, 'chrome-mv3'), folder, { recursive: true });
  writeFileSync(join(folder, POSTING_SCRIPT), '0;');
  return { folder, empty: await started(folder) };
}

/** Our script on a page without a posting: first in a process of its own, then on the next page of the tab. */
async function idleMs(harness: Harness): Promise<readonly number[]> {
  const page = await harness.browser.newPage();
  const times: number[] = [];
  for (let turn = 0; turn < 2; turn++)
    times.push(busyMs(outermost(ours(await traced(page, () => rest(page, PLAIN))))));
  await page.close();
  return times;
}

/** Opens a posting and waits until it was read. */
async function read(harness: Harness, page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await until(() => harness.badge(page), 15_000);
}

/** Opens a page without one, and gives our script time to see that. */
async function rest(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 200));
}

interface Reading {
  readonly readyMs: number;
  readonly scriptMs: number;
  readonly compilingMs: number;
  readonly runningMs: number;
  readonly readingMs: number;
  readonly longestMs: number;
}

/** What a trace of a page with a posting tells. The reader is the one module that our world of the page runs. */
function readingIn(events: readonly TraceEvent[]): Reading {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && JSON.stringify(args ?? {}).includes(POSTING_SCRIPT),
  );
  const same = events.filter(({ pid }) => pid === script?.pid);
  const named = (name: string) => same.filter((event) => event.name === name);
  const running = named('v8.evaluateModule').reduce<TraceEvent | undefined>(
    (longest, one) => ((one.dur ?? 0) > (longest?.dur ?? 0) ? one : longest),
    undefined,
  );
  if (script === undefined || running === undefined) throw new Error('The reader was not loaded');
  const tasks = tasksOf(same.filter(({ tid, ts }) => tid === script.tid && ts >= script.ts - SLACK));
  return {
    readyMs: (running.ts + (running.dur ?? 0) - script.ts) / 1000,
    scriptMs: busyMs([script]),
    compilingMs: busyMs(named('v8.parseOnBackground')),
    runningMs: busyMs([running]),
    readingMs: busyMs(tasks.filter(({ ts }) => ts > running.ts)),
    longestMs: Math.max(...tasks.map((task) => busyMs([task]))),
  };
}

/** Microseconds that the task around a script may have begun before it. */
const SLACK = 500;

/** Pieces of work without a pause. Promises that wait for a task are served after it, in a piece of their own. */
const tasksOf = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  outermost(events.filter(({ name }) => /RunTask$|PerformMicrotaskCheckpoint$/.test(name)));

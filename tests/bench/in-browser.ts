/**
 * What the extension costs in Chromium: the script on a page without a posting, the reader until it is ready, and the
 * longest stretch without a pause while a posting of 20 kB is read. From the browser's own trace.
 */
import type { Page } from 'puppeteer-core';
import { Harness, until } from '../e2e/harness';

export interface BrowserFigures {
  /** Name and version, as the browser tells it. */
  readonly browser: string;
  /** Main-thread milliseconds of our script on a page without a posting, in a process that has shown nothing before. */
  readonly idlePageMs: number;
  /** The same on the next page in the same tab, as most pages of a visit are. */
  readonly idleNextPageMs: number;
  /** From the start of our script until the reader is there. */
  readonly readerReadyMs: number;
  /** Longest task of the renderer that ran our code while a long posting was read. */
  readonly longestTaskMs: number;
  readonly runs: number;
}

const RUNS = 15;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what else the machine does hardly shows in it. */
  readonly tdur?: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

export async function browserFigures(longText: string): Promise<BrowserFigures> {
  const nextbadge = await Harness.start();
  const escaped = longText.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  const posting = nextbadge.server.serve(
    'https://boards.greenhouse.io/bench/jobs/1',
    `<!doctype html><title>Engineer</title><h1 class="app-title">Engineer</h1><div id="content">${escaped
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div>`,
  );
  const plain = nextbadge.server.serve(
    'https://boards.greenhouse.io/bench',
    '<!doctype html><title>About us</title><h1>About us</h1><p>We make boats.</p>',
  );
  const idle: number[] = [];
  const idleNext: number[] = [];
  const browser = await nextbadge.browser.version();
  const ready: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const empty = await nextbadge.browser.newPage();
    for (const into of [idle, idleNext])
      into.push(busyMs(outermost(ours(await traced(nextbadge, empty, plain, false)))));
    await empty.close();
    const page = await nextbadge.browser.newPage();
    const events = await traced(nextbadge, page, posting, true);
    await page.close();
    const scripts = ours(events);
    const start = Math.min(...scripts.map(({ ts }) => ts));
    const reader = scripts
      .filter(({ args }) => JSON.stringify(args ?? {}).includes('reader.js'))
      .map(({ ts, dur = 0 }) => ts + dur);
    if (reader.length > 0) ready.push((Math.max(...reader) - start) / 1000);
    longest.push(longestTask(events, scripts));
  }
  await nextbadge.browser.close();
  return {
    browser,
    idlePageMs: median(idle),
    idleNextPageMs: median(idleNext),
    readerReadyMs: median(ready),
    longestTaskMs: median(longest),
    runs: RUNS,
  };
}

async function traced(
  nextbadge: Harness,
  page: Page,
  url: string,
  hasPosting: boolean,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'toplevel'] });
  await page.goto(url, { waitUntil: 'load' });
  if (hasPosting) await until(() => nextbadge.badge(page), 15_000);
  else await new Promise((resolve) => setTimeout(resolve, 200));
  const trace = await page.tracing.stop();
  return (JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: readonly TraceEvent[] })
    .traceEvents;
}

/** Compiling and running of files of the extension. */
function ours(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'FunctionCall'].includes(
        name,
      ) && JSON.stringify(args ?? {}).includes('chrome-extension://'),
  );
}

/** Those that no other of them holds. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(
    (one) => !events.some((other) => other !== one && other.tid === one.tid && holds(other, one)),
  );
}

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

const busyMs = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;

/** Tasks on the thread that ran our code, from the first of it on. */
function longestTask(events: readonly TraceEvent[], scripts: readonly TraceEvent[]): number {
  const threads = new Set(scripts.map(({ tid }) => tid));
  const tasks = events.filter(
    ({ name, tid }) => threads.has(tid) && /^(RunTask|ThreadControllerImpl::RunTask)$/.test(name),
  );
  const busy = tasks.filter((task) =>
    scripts.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0)),
  );
  return Math.max(0, ...busy.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What the browser notes of its own work, and which of it is ours. */
import type { Page } from 'puppeteer-core';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: what else the machine does hardly shows in it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel'];

/** All that is noted while something is done in a page. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  return (JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: readonly TraceEvent[] })
    .traceEvents;
}

/** Compiling and running of files of the extension. */
export function ours(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'FunctionCall'].includes(
        name,
      ) && JSON.stringify(args ?? {}).includes('chrome-extension://'),
  );
}

/** Those that no other of them holds. */
export function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(
    (one) => !events.some((other) => other !== one && other.tid === one.tid && holds(other, one)),
  );
}

export const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

export const busyMs = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

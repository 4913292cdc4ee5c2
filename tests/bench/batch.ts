/** `batch` as it grows: time and the most memory it ever held, by the number of lines. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { freshCli } from '../../utils/tasks/fresh-cli.mjs';

export interface Growth {
  readonly lines: number;
  readonly seconds: number;
  readonly linesPerSecond: number;
  /** Highest resident memory of the process, all its threads included. */
  readonly peakMB: number;
}

/** Linux only: the high-water mark of a process; NaN elsewhere. */
function peakMB(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN; // it ended between two looks, or this is no Linux
  }
}

const LOOK_EVERY_MS = 50;

/** Feeds the command as fast as it takes lines: back-pressure holds the pipe, so nothing piles up here either. */
async function* lines(texts: readonly string[], count: number): AsyncGenerator<string> {
  for (let index = 0; index < count; index++) {
    yield `${JSON.stringify({ id: index, text: texts[index % texts.length], lang: 'en' })}\n`;
  }
}

export async function batchGrowth(
  texts: readonly string[],
  counts: readonly number[],
): Promise<readonly Growth[]> {
  const cli = await freshCli();
  if ('error' in cli) throw new Error(cli.error);
  const rows: Growth[] = [];
  for (const count of counts) rows.push(await runBatch(cli.path, texts, count));
  return rows;
}

/** Seconds that a further line takes, from the two longest runs: what starting costs is in both. */
export function slopeOf(rows: readonly Growth[]): number {
  const [before, last] = rows.slice(-2);
  if (before === undefined || last === undefined) return Number.NaN;
  return (last.seconds - before.seconds) / (last.lines - before.lines);
}

async function runBatch(cli: string, texts: readonly string[], count: number): Promise<Growth> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'batch', '-', '--jobs', String(availableParallelism())], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakMB(child.pid) || 0);
  }, LOOK_EVERY_MS);
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered++;
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const line of lines(texts, count)) {
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await ended;
  clearInterval(look);
  if (answered !== count) throw new Error(`${count} lines went in, ${answered} came out`);
  const seconds = (performance.now() - start) / 1000;
  return { lines: count, seconds, linesPerSecond: count / seconds, peakMB: peak };
}

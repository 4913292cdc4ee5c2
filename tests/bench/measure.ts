import { Bench } from 'tinybench';
import { cpuMs } from '../growth';

/** One contender: what it is called, what it does once, and how much work that is. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** Work of one run in the unit of its group: kB of text, instances, files. Slow peers get less to do. */
  readonly work: number;
}

/** Milliseconds of processor time for one unit of work: the least, the median, and the middle half of all runs. */
export interface Figure {
  readonly name: string;
  readonly leastMs: number;
  readonly medianMs: number;
  readonly quartilesMs: readonly [number, number];
  readonly runs: number;
}

/** At least this many runs each, whatever they take. */
const MIN_RUNS = 15;
/** Code is optimised while it runs: a contender is measured after so much of it, in milliseconds. */
const WARM_MS = 500;

/** Runs each contender for about `timeMs`, at least {@link MIN_RUNS} times, after warming up. */
export async function measure(contenders: readonly Contender[], timeMs = 1000): Promise<readonly Figure[]> {
  const bench = new Bench({
    now: cpuMs,
    time: timeMs,
    iterations: MIN_RUNS,
    warmupTime: WARM_MS,
    warmupIterations: 1,
    retainSamples: true,
  });
  for (const { name, run } of contenders) bench.add(name, run);
  await bench.run();
  return bench.tasks.map(({ name, result }, index) => {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    return figureOf(name, result.latency.samples ?? [], contenders[index]?.work ?? 1);
  });
}

/** Runs that take turns, each contender warm: when a shared machine slows down, it slows all of them. */
export function measureInTurns(contenders: readonly Contender[]): readonly Figure[] {
  const samples = contenders.map((): number[] => []);
  for (const { run } of contenders) {
    const end = cpuMs() + WARM_MS;
    do run();
    while (cpuMs() < end);
  }
  for (let turn = 0; turn < MIN_RUNS; turn++) {
    for (const [index, { run }] of contenders.entries()) {
      const began = cpuMs();
      run();
      samples[index]?.push(cpuMs() - began);
    }
  }
  return contenders.map(({ name, work }, index) => figureOf(name, samples[index] ?? [], work));
}

function figureOf(name: string, samples: readonly number[], work: number): Figure {
  const sorted = samples.map((ms) => ms / work).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return {
    name,
    leastMs: at(0),
    medianMs: at(0.5),
    quartilesMs: [at(0.25), at(0.75)],
    runs: sorted.length,
  };
}

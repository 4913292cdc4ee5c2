/** Processor time of this process in milliseconds: what else the machine does at the moment hardly shows in it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PARTS = 16;
/** In linear time a whole costs what its parts cost, three times that where memory is cleared between; in quadratic time sixteen times. */
const MOST = 8;
const TRIES = 4;

/**
 * Whether the time of `work` grows as its input does: a large input against sixteen that are a sixteenth of it. A ratio,
 * so that a slow machine, or one that counts the lines it runs, is slow for both.
 *
 * @param size  of the large input, in whatever unit `make` counts
 */
export function growsInLine<T>(
  make: (size: number) => T,
  work: (input: T) => unknown,
  size: number,
): boolean {
  const [part, whole] = [make(size / PARTS), make(size)];
  const timeOf = (act: () => void) => {
    const began = cpuMs();
    act();
    return cpuMs() - began;
  };
  let [partsMs, wholeMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  work(part); // what is compiled on first use is no matter of size
  for (let turn = 0; turn < TRIES; turn++) {
    const parts = timeOf(() => {
      for (let at = 0; at < PARTS; at++) work(part);
    });
    partsMs = Math.min(partsMs, parts);
    wholeMs = Math.min(
      wholeMs,
      timeOf(() => work(whole)),
    );
    if (wholeMs < MOST * partsMs) return true;
  }
  return false;
}

import type { World } from '../world';

/** Counts lines on a terminal; silent where stderr is none. */
export interface Progress {
  add(lines: number): void;
  end(): void;
}

/** Between two updates, so that a terminal is not the slowest part. */
const EVERY_MS = 200;

/** @param now  milliseconds of a clock that never goes back */
export function progressOn(world: World, now: () => number): Progress {
  if (world.stderr.isTTY !== true) return { add: () => {}, end: () => {} };
  const start = now();
  let shown = start;
  let count = 0;
  const show = (time: number): void => {
    shown = time;
    const perSecond = Math.round((count / Math.max(time - start, 1)) * 1000);
    world.stderr.write(`\r${count} read, ${perSecond} a second `);
  };
  return {
    add(lines) {
      count += lines;
      const time = now();
      if (time - shown >= EVERY_MS) show(time);
    },
    end() {
      show(now());
      world.stderr.write('\n');
    },
  };
}

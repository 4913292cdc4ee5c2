/** Longest stretch of work between two turns of the page, in milliseconds: under a tenth of a frame that is felt. */
const STRETCH_MS = 8;

/** Lets the page do what waits: input, painting, its own tasks. */
export function nextTurn(): Promise<void> {
  // Not in the test environments; in every browser we support.
  if (typeof scheduler !== 'undefined') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs a reading piece by piece, so that the page stays responsive. The page has the first turn.
 *
 * @returns what the steps give, or null when `signal` stopped them
 */
export async function runInPieces<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    await nextTurn();
    if (signal.aborted) return null;
    for (const began = performance.now(); performance.now() - began < STRETCH_MS; ) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** Milliseconds of work after which the page gets a turn: two to three frames. */
const TURN_MS = 24;

/** A pause for long work on a page: gives the page a turn when it is due, and none when it is not. */
export function turns(): () => Promise<void> {
  let lastMs = performance.now();
  return async () => {
    if (performance.now() - lastMs < TURN_MS) return;
    // No timer: in a tab behind another they come once a second.
    await scheduler.yield();
    lastMs = performance.now();
  };
}

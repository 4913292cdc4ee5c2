/**
 * Work of thousands of parts that stops now and then, so that whoever runs it can give others a turn. Core knows no
 * clock: how long a turn is, its caller decides.
 */
export type Steps<Result> = Generator<void, Result>;

/** Runs to the end without a pause. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs to the end with a pause after each step. */
export async function withPauses<Result>(
  steps: Steps<Result>,
  pause: () => void | Promise<void> | undefined,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

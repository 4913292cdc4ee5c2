/** Least time between two readings, in milliseconds (THREATS.md B9). */
export const APART_MS = 500;
/** Most readings of one posting, however often its page changes. */
export const READINGS_PER_POSTING = 12;
/** Postings whose count is kept; a page that makes up addresses for ever is not to fill our memory. */
const REMEMBERED = 200;

/** Holds readings to the limits of B9. Times are milliseconds of one steady clock. */
export class Pace {
  readonly #counts = new Map<string, number>();
  #lastAtMs = Number.NEGATIVE_INFINITY;

  /** Milliseconds until the posting may be read: 0 for now, infinite for never again. */
  waitMs(key: string, nowMs: number): number {
    if ((this.#counts.get(key) ?? 0) >= READINGS_PER_POSTING) return Number.POSITIVE_INFINITY;
    return Math.max(0, this.#lastAtMs + APART_MS - nowMs);
  }

  count(key: string, nowMs: number): void {
    this.#lastAtMs = nowMs;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#counts.size > REMEMBERED) this.#counts.delete(this.#counts.keys().next().value as string);
  }
}

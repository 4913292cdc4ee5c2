import { type Showing, sameShowing } from './showing';

/** After a change of posting, a page that still shows the same text is believed after this time. */
export const BELIEVED_AFTER_MS = 5_000;
/** A new text under the old title: two postings of one name, or a title that is still to come. */
export const SAME_TITLE_AFTER_MS = 1_500;
/** Postings whose showing is remembered, so that going back to one is quick. */
const REMEMBERED = 50;

/**
 * Tells whether the page shows the posting its address names by now. Address, title and text change one after the
 * other, in any order, up to seconds apart; reading in between would give a stale or a mixed result.
 */
export class Readiness {
  /** What belonged to postings before this one. */
  #stale: readonly Showing[] = [];
  /** What was read, by posting. */
  readonly #known = new Map<string, Showing>();
  #key: string;
  #sinceMs: number;
  #last: Showing | null = null;
  #lastAtMs = 0;

  constructor(key: string, nowMs: number) {
    this.#key = key;
    this.#sinceMs = nowMs;
  }

  /** The address names another posting now, while the page shows `shown`. */
  moved(key: string, shown: Showing, nowMs: number): void {
    const read = this.#known.get(this.#key);
    // Never read: what is shown may be the old posting or the one before it, so neither is believed.
    this.#stale = read ? [read] : [...this.#stale, shown].slice(-REMEMBERED);
    this.#key = key;
    this.#sinceMs = nowMs;
    this.#last = null;
  }

  /** `shown` was read as the present posting. */
  read(shown: Showing): void {
    this.#known.delete(this.#key);
    this.#known.set(this.#key, shown);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value as string);
  }

  /** Milliseconds until `shown` can be believed to be the present posting, 0 for now. */
  waitMs(shown: Showing, nowMs: number): number {
    if (this.#last === null || !sameShowing(this.#last, shown)) {
      this.#last = shown;
      this.#lastAtMs = nowMs;
    }
    const known = this.#known.get(this.#key);
    if (this.#stale.length === 0 || (known && sameShowing(known, shown))) return 0;
    const believed = Math.max(0, this.#sinceMs + BELIEVED_AFTER_MS - nowMs);
    if (shown.body === '' || this.#stale.some((old) => old.body === shown.body)) return believed;
    if (!this.#stale.some((old) => old.title === shown.title)) return 0;
    return Math.min(believed, Math.max(0, this.#lastAtMs + SAME_TITLE_AFTER_MS - nowMs));
  }
}

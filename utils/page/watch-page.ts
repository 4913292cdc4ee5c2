import { siteOf } from '../core/sites';
import type { Site } from '../core/sites/site';
import type { Reading } from '../core/skills/reading';
import { Pace } from './pace';
import { showing, watchedNode } from './pane';
import { postingKey } from './posting-key';
import { Readiness } from './readiness';
import { type Showing, sameShowing } from './showing';

/** A page is looked at when it has been quiet this long, in milliseconds ... */
const QUIET_MS = 300;
/** ... or after this time of changes without a pause. */
const RESTLESS_MS = 1_000;
/**
 * A page that names a posting and shows none may show it where no observer sees it, in a shadow root: it is looked at
 * again after this time, and after twice as long each time.
 */
const AGAIN_MS = 1_500;
/** Without a posting, or with the one that was read, watching ends after this time; a click or a move starts it again. */
const WATCHED_FOR_MS = 20_000;

/** What a watcher needs of its surroundings; times are milliseconds of one steady clock. */
export interface Surroundings {
  readonly document: Document;
  /** Address under which the posting was seen first; what the page shows may be of that one still. */
  readonly seenAt: string;
  readonly url: () => string;
  readonly nowMs: () => number;
  /** Whether the reader is worth loading. */
  readonly hasPosting: (site: Site | null, url: string) => boolean;
  /** `taken` is called when the page is taken in; null: stopped by the signal. */
  readonly read: (url: string, taken: () => void, signal: AbortSignal) => Promise<Reading | null>;
  /** The page shows this posting. */
  readonly show: (reading: Reading) => void;
  /** The page does not show it any more; another one is `expected`, or none. */
  readonly drop: (expected: boolean) => void;
}

/**
 * Watches one document for the posting it shows. On a change of posting the old result goes at once, and the new one
 * is read when the page really shows it.
 *
 * @returns `moved` and `touched`, to be called when the address may have changed and when the user did something
 */
export function watchPage(around: Surroundings) {
  const { document, nowMs } = around;
  const pace = new Pace();
  let url = around.seenAt;
  let site = siteOf(url);
  let key = postingKey(site, url);
  const readiness = new Readiness(key, nowMs());
  let shown: Showing | null = null;
  let isShown = false;
  /** A posting was dropped for the next one, which has not come yet. */
  let isExpected = false;
  let againMs = AGAIN_MS;
  let reading: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restlessSinceMs: number | null = null;
  let watchedUntilMs = 0;
  const observer = new MutationObserver(() => {
    restlessSinceMs ??= nowMs();
    lookIn(Math.min(QUIET_MS, Math.max(0, restlessSinceMs + RESTLESS_MS - nowMs())));
  });

  function lookIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  }

  function watch(): void {
    watchedUntilMs = nowMs() + WATCHED_FOR_MS;
    observer.disconnect();
    observer.observe(watchedNode(document, site), { childList: true, subtree: true, characterData: true });
  }

  function rest(): void {
    if (isExpected) around.drop(false);
    isExpected = false;
    observer.disconnect();
    clearTimeout(timer);
  }

  function look(): void {
    restlessSinceMs = null;
    if (reading) return;
    const current = showing(document, site);
    // Another title under the same address: a board that moves on without telling.
    if (shown && isShown && current.title !== shown.title) moveOn(key, current);
    const wait = waitMs(current);
    const left = watchedUntilMs - nowMs();
    if (left <= 0 && wait > 0) rest();
    else if (wait === 0) void readNow();
    else lookIn(Math.min(wait, left));
  }

  /** Milliseconds until the page is to be read: 0 for now, infinite when there is nothing (new) to read as it stands. */
  function waitMs(current: Showing): number {
    if (shown && sameShowing(shown, current)) return Number.POSITIVE_INFINITY;
    const wait = Math.max(readiness.waitMs(current, nowMs()), pace.waitMs(key, nowMs()));
    return wait > 0 || around.hasPosting(site, url) ? wait : Number.POSITIVE_INFINITY;
  }

  async function readNow(): Promise<void> {
    const controller = new AbortController();
    reading = controller;
    pace.count(key, nowMs());
    const result = await around.read(
      url,
      () => {
        shown = showing(document, site);
        readiness.read(shown);
      },
      controller.signal,
    );
    // A late answer: the page moved on while it was read.
    if (controller.signal.aborted) return;
    reading = null;
    if (result === null) return;
    if (result.posting) {
      isShown = true;
      isExpected = false;
      around.show(result);
      lookIn(QUIET_MS);
    } else {
      drop(false);
      shown = null;
      lookIn(againMs);
      againMs *= 2;
    }
  }

  function drop(expected: boolean): void {
    if (isShown) around.drop(expected);
    isExpected ||= isShown && expected;
    isShown = false;
  }

  function moved(): void {
    const next = around.url();
    if (next === url) return;
    url = next;
    site = siteOf(url);
    const nextKey = postingKey(site, url);
    if (nextKey === key) return;
    moveOn(nextKey, showing(document, site));
    watch();
    lookIn(QUIET_MS);
  }

  /** The page is at another posting from now on, while it still shows `current`. */
  function moveOn(nextKey: string, current: Showing): void {
    reading?.abort();
    reading = null;
    drop(true);
    readiness.moved(nextKey, current, nowMs());
    key = nextKey;
    shown = null;
    againMs = AGAIN_MS;
  }

  watch();
  if (around.url() === url) look();
  else moved();
  return {
    moved,
    /** The user did something, so the page may change though its address does not. */
    touched: watch,
    stop(): void {
      reading?.abort();
      rest();
    },
  };
}

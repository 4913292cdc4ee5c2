import { hasPosting } from '../core/posting/looks-like-posting';
import type { Reading } from '../core/skills/reading';
import { answerInTab } from '../messages/answer-in-tab';
import { sendFromPage } from '../messages/send';
import { isAlive } from './extension';
import { LazyDisplay } from './lazy-display';
import { isPrerendered } from './natives';
import { Outbox } from './outbox';
import { readByHand, selectedText } from './read-by-hand';
import type { Reader } from './reader';
import type { StartOptions } from './reader-file';
import { watchPage } from './watch-page';

/** The one script of ours in this document; the newest injection stays (THREATS.md D6). */
const PLACE = Symbol.for('nextbadge.page');
const world = globalThis as typeof globalThis & { [PLACE]?: () => void };

/**
 * Starts in this document: answers the worker, and reads by itself when `options.watching`. Two injections leave one running.
 * A script whose extension was updated or removed is an orphan: it notices at the next event and leaves, without a
 * word in the page's console (THREATS.md D5).
 */
export function startInPage(reader: Reader, options: StartOptions): void {
  // A page prepared in the dark speaks for the tab of the page that is still in front of the user.
  if (isPrerendered(document)) {
    document.addEventListener('prerenderingchange', () => startInPage(reader, options), {
      once: true,
    });
    return;
  }
  world[PLACE]?.();
  const stopping = new AbortController();
  const { signal } = stopping;
  const onStop = (stop: () => void) => signal.addEventListener('abort', stop, { once: true });
  const display = new LazyDisplay(reader, {
    onOpen: () => (isAlive() ? void sendFromPage('details:open').catch(leave) : leave()),
    onReload: () => location.reload(),
  });
  world[PLACE] = () => {
    stopping.abort();
    void display.remove();
  };
  function leave(): void {
    stopping.abort();
    void display.orphaned();
  }

  onStop(
    answerInTab({
      'page:read': async ({ scope }) => {
        const reading = await readByHand(reader, scope);
        await display.read(reading);
        return reading;
      },
      'page:selected': () => selectedText().split(/\s+/).filter(Boolean).length,
      'page:show': (span) => display.reveal(span),
      'page:display': async (on) => {
        await display.switch(on);
        return null;
      },
    }),
  );
  if (options.watching) onStop(watch(reader, options.seenAt ?? location.href, display, signal, leave));
}

/** Watches the page and hands on what it shows. */
function watch(
  reader: Reader,
  seenAt: string,
  display: LazyDisplay,
  signal: AbortSignal,
  leave: () => void,
): () => void {
  const outbox = new Outbox(leave);
  let shown: Reading | null = null;
  const watcher = watchPage({
    document,
    seenAt,
    url: () => location.href,
    nowMs: () => performance.now(),
    hasPosting: (site, url) => hasPosting(document, url, site),
    read: async (url, taken, reading) => {
      try {
        return await reader.read({ url, selection: null, byHand: false, taken }, reading);
      } catch {
        // Whatever it was, a page's console is not the place to tell it.
        if (!isAlive()) leave();
        return null;
      }
    },
    show: (reading) => {
      shown = reading;
      outbox.tell(reading);
      void display.read(reading);
    },
    drop: (expected) => {
      shown = null;
      outbox.tell(null);
      void display.gone(expected);
    },
  });
  const guarded = (act: () => void) => () => (isAlive() ? act() : leave());
  navigation.addEventListener('currententrychange', guarded(watcher.moved), { signal });
  addEventListener('click', guarded(watcher.touched), { signal, capture: true, passive: true });
  // Back and forward bring a page to life as it was left, in a tab that has shown others since.
  const returned = ({ persisted }: PageTransitionEvent) => persisted && guarded(() => outbox.tell(shown))();
  addEventListener('pageshow', returned, { signal });
  // The last page in this tab may have had a posting, and its result would stand over this one.
  if (window === top) outbox.tell(null);
  return watcher.stop;
}

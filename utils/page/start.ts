import { hasPosting } from '../core/posting/looks-like-posting';
import { READING_SCHEMA, type Reading } from '../core/skills/reading';
import { answerInTab } from '../messages/answer-in-tab';
import type { PageScope } from '../messages/protocol';
import { sendFromPage } from '../messages/send';
import { isAlive } from './extension';
import { loadReader } from './reader';
import { watchPage } from './watch-page';

/** The one script of ours in this document; the newest injection stays (THREATS.md D6). */
const PLACE = Symbol.for('nextbadge.page');
const world = globalThis as typeof globalThis & { [PLACE]?: () => void };

const NOTHING_SELECTED: Reading = {
  schema: READING_SCHEMA,
  status: 'not-a-posting',
  reason: 'no-text',
  partial: false,
  posting: null,
  sections: [],
  skills: [],
};

/**
 * Starts in this document: answers the worker, and reads by itself when `watching`. Two injections leave one running.
 * All that happens here goes through {@link guarded}: an error of ours never shows in the page's console.
 */
export function startInPage({ watching }: { readonly watching: boolean }): void {
  world[PLACE]?.();
  const stopping = new AbortController();
  world[PLACE] = () => stopping.abort();
  const { signal } = stopping;
  const onStop = (stop: () => void) => signal.addEventListener('abort', stop, { once: true });

  onStop(
    answerInTab({
      'page:read': ({ scope }) => readByHand(scope),
      'page:selected': () => selectedText().split(/\s+/).filter(Boolean).length,
      'page:show': () => false,
    }),
  );
  if (!watching) return;

  const watcher = watchPage({
    document,
    url: () => location.href,
    nowMs: () => performance.now(),
    hasPosting: (site, url) => hasPosting(document, url, site),
    read: async (url, taken, reading) => {
      const reader = await loadReader();
      return reading.aborted ? null : reader.read({ url, selection: null, byHand: false, taken }, reading);
    },
    show: (reading) => void sendFromPage('posting:read', reading),
    drop: () => void sendFromPage('posting:gone'),
  });
  onStop(watcher.stop);

  /** Every event first asks whether the extension is still there: an orphan only leaves (THREATS.md D5). */
  const guarded = (act: () => void) => () => (isAlive() ? act() : stopping.abort());
  navigation.addEventListener('currententrychange', guarded(watcher.moved), { signal });
  addEventListener('click', guarded(watcher.touched), { signal, capture: true, passive: true });
}

async function readByHand(scope: PageScope): Promise<Reading> {
  const selection = scope === 'selection' ? selectedText() : null;
  if (selection?.trim() === '') return NOTHING_SELECTED;
  const reader = await loadReader();
  const reading = await reader.read(
    { url: location.href, selection, byHand: true },
    new AbortController().signal,
  );
  return reading ?? NOTHING_SELECTED;
}

const selectedText = () => getSelection()?.toString() ?? '';

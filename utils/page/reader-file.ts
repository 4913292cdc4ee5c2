import { nextTurn } from './in-pieces';
import type { Reader } from './reader';
import { READER_SCRIPT } from './scripts';

/** `watching`: reads by itself whenever the page shows a posting; else it waits to be asked. */
export interface StartOptions {
  readonly watching: boolean;
  /** Address under which the posting was seen: the page may have moved on while the reader was loaded. */
  readonly seenAt?: string;
}

/** A reader with what starts it in its document. */
export interface OfferedReader extends Reader {
  start(options: StartOptions): void;
}

/** Where the reader file leaves its reader. A page has a world of its own and sees nothing of it. */
const PLACE = Symbol.for('nextbadge.reader');
const world = globalThis as typeof globalThis & { [PLACE]?: OfferedReader };

/** Called by the reader file. */
export function offerReader(reader: OfferedReader): void {
  world[PLACE] = reader;
}

/** Starts the reader that is there; false where none is. */
export function startOffered(options: StartOptions): boolean {
  world[PLACE]?.start(options);
  return world[PLACE] !== undefined;
}

interface ExtensionApi {
  readonly runtime: { getURL(path: string): string };
}
/**
 * The browser's object, looked for when it is needed. Importing it would touch it on every page, and the first touch of
 * `runtime` alone costs Chromium more than the budget of a page without a posting.
 */
const api = () => {
  const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  return browser ?? chrome;
};

/** Starts the reader, which is loaded on first use. An orphan of an update finds none any more, and keeps silent. */
export async function startReader(options: StartOptions): Promise<void> {
  if (startOffered(options)) return;
  try {
    await import(/* @vite-ignore */ `${api()?.runtime.getURL(`/${READER_SCRIPT}`)}`);
  } catch {
    // The extension was updated or removed: a page's console is not the place to tell it.
    return;
  }
  // Running the file was a piece of work of its own.
  await nextTurn();
  startOffered(options);
}

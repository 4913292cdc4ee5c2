import type { Reading } from '../core/skills/reading';
import type { PageDisplay } from './display';
import { browser } from './extension';
import type { PillActions } from './pill/pill';
import { READER_SCRIPT } from './scripts';

/** What the user or the page's own change asks to be read. */
export interface ReadAsk {
  readonly url: string;
  /** The user's selection instead of the page. */
  readonly selection: string | null;
  /** The user asked for this very page: weaker evidence is enough. */
  readonly byHand: boolean;
  /** Called when the page has been taken in: what changes from now on is not in the reading. */
  readonly taken?: () => void;
}

/** What the reader file brings into the page's isolated world. */
export interface Reader {
  /**
   * Reads the document. What it shows is taken in before the first pause, so a change meanwhile is not mixed in.
   *
   * @returns null when `signal` stopped it
   */
  read(ask: ReadAsk, signal: AbortSignal): Promise<Reading | null>;
  /** Marks and pill, for one script. */
  display(actions: PillActions): PageDisplay;
}

/** Both files meet here. A page has a world of its own and sees nothing of it. */
const PLACE = Symbol.for('nextbadge.reader');
const world = globalThis as typeof globalThis & { [PLACE]?: Reader };

export function offerReader(reader: Reader): void {
  world[PLACE] = reader;
}

/** The reader, loaded on first use; where the file was injected beside this script it is there already. */
export async function loadReader(): Promise<Reader> {
  if (!world[PLACE]) await import(/* @vite-ignore */ browser.runtime.getURL(`/${READER_SCRIPT}`));
  if (!world[PLACE]) throw new Error(`${READER_SCRIPT} did not bring a reader`);
  return world[PLACE];
}

import type { Reading } from '../core/skills/reading';
import type { PageDisplay } from './display';
import type { PillActions } from './pill/pill';

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

/** Vocabulary, weights and what reads with them; in the page, marks and pill. */
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

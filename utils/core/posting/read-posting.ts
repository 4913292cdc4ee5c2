import type { Dom, PageNode } from './dom';
import type { PostingResult } from './posting';

export interface ReadOptions {
  /** How to look at the page; a live page in a browser by default. */
  readonly dom?: Dom;
  /** ISO 639-1 code when the caller knows the language; else it is told from the text. */
  readonly lang?: string | null;
  /** What the user selected: read instead of the page from 200 characters on. */
  readonly selection?: string | null;
  /** The user asked for this very page: weaker evidence is enough. */
  readonly byHand?: boolean;
}

/** Reads the posting of a page. `url` is the page's absolute address, kept as given. The page is never changed. */
export function readPosting(_root: PageNode, _url: string | null, _options: ReadOptions = {}): PostingResult {
  return { kind: 'not-a-posting', reason: 'other' };
}

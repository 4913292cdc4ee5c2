import type { Dom, PageNode } from './dom';
import type { PostingResult } from './posting';

export interface FragmentContext {
  readonly dom?: Dom;
  readonly title?: string | null;
  readonly lang?: string | null;
}

/** Reads markup that came without an address: it is taken as (part of) a posting and has to prove nothing. */
export function readFragment(_root: PageNode, _context: FragmentContext = {}): PostingResult {
  return { kind: 'not-a-posting', reason: 'no-text' };
}

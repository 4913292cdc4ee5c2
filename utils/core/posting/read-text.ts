import type { PostingResult } from './posting';

export interface TextContext {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly lang?: string | null;
}

/** Takes a plain text as a posting. The text stays as given; `title` is context and not part of it. */
export function readText(_text: string, _context: TextContext = {}): PostingResult {
  return { kind: 'not-a-posting', reason: 'no-text' };
}

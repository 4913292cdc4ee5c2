import type { Dom } from './dom';
import type { PostingResult } from './posting';

export interface RecordContext {
  readonly url?: string | null;
  readonly dom?: Dom;
  readonly lang?: string | null;
}

/** Reads a record: a schema.org JobPosting, or the JSON of a job board. Unknown shapes are skipped, never a throw. */
export function readRecord(_record: unknown, _context: RecordContext = {}): PostingResult {
  return { kind: 'not-a-posting', reason: 'no-text' };
}

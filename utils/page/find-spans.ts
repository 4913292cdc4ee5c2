import type { Reading } from '../core/skills/reading';
import { lettersOf, type PageLetters } from './page-letters';

/** Offsets into the posting's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the reading names a skill, in order of the text; what was only met twice is there twice. */
export const spansOf = ({ skills }: Reading): Span[] =>
  skills.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start || a.end - b.end);

/**
 * Finds parts of the posting's text in the page again. The text was put together line by line, so each line is looked
 * up as a whole and in order; a word alone would be found in places that ask for nothing.
 *
 * @param spans  sorted by start
 * @returns a range for each span that the page shows, or null in its place
 */
export function findSpans(text: string, spans: readonly Span[], page: PageLetters): (Range | null)[] {
  const found: (Range | null)[] = [];
  let cursor = 0;
  let lineStart = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length;
    const inLine: Span[] = [];
    for (let span = spans[next]; span && span.start < lineEnd; span = spans[++next]) inLine.push(span);
    const { letters, indexes } = lettersOf(line);
    const at = placeOf(letters, cursor, page.letters);
    if (at >= 0) cursor = at + letters.length;
    for (const span of inLine) {
      const from = indexes.findIndex((index) => index >= span.start - lineStart);
      const to = indexes.findLastIndex((index) => index < span.end - lineStart);
      found.push(at >= 0 && from >= 0 && to >= from ? page.range(at + from, at + to + 1) : null);
    }
    lineStart = lineEnd + 1;
  }
  return found;
}

/** The line after the one before, or anywhere: a page may show parts in another order than its structured data. */
function placeOf(letters: string, cursor: number, page: string): number {
  if (letters === '') return -1;
  const ahead = page.indexOf(letters, cursor);
  return ahead >= 0 ? ahead : page.indexOf(letters);
}

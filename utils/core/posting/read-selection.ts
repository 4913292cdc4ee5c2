import { plainWords } from './clean-text';
import type { PostingResult } from './posting';
import { readText, type TextContext } from './read-text';

/** A selection is read from this length on; less is a word looked up, not a posting. */
const SELECTION_LENGTH = 200;
const FIRST_WORDS = 8;

/**
 * Reads what the user selected. It stays as given; title, employer and the rest are the page's where the selection
 * lies in the page's own posting, and unknown otherwise: on a list they would be a neighbour's.
 *
 * @param page  what was read of the page as a whole
 * @returns null for a selection that is too short to count
 */
export function readSelection(
  selection: string,
  page: PostingResult,
  context: TextContext,
): PostingResult | null {
  if (selection.trim().length < SELECTION_LENGTH) return null;
  const result = readText(selection, context);
  if (result.kind === 'not-a-posting') return null;
  const first = plainWords(selection.slice(0, SELECTION_LENGTH)).split(' ').slice(0, FIRST_WORDS).join(' ');
  const isOfPage = page.kind === 'posting' && plainWords(page.posting.text).includes(first);
  const { text, language } = result.posting;
  const posting = isOfPage ? { ...page.posting, text, language } : result.posting;
  return { ...result, posting: { ...posting, source: 'selection' } };
}

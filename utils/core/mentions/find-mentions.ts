import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Mention } from './mention';

/** Finds the spans of a posting that name skills. Yields between pieces of text of at most 2 kB. */
// biome-ignore lint/correctness/useYield: the entrance is agreed before the room is furnished
export function* findMentions(
  _posting: PostingText,
  _sections: readonly Section[],
  _vocabulary: Vocabulary,
  _dictionary: Dictionary,
): Generator<void, Mention[]> {
  return [];
}

import { foldedKey } from '../vocabulary/plurals';
import type { Name, Vocabulary } from '../vocabulary/vocabulary';
import type { Word } from '../vocabulary/words';
import { USUAL_NAMES } from './senses.generated';

/** A name of the vocabulary that stands in the text: words `from` to `to`, exclusive. Whether it means the skill is open. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly name: Name;
}

/**
 * Finds the names of the vocabulary in a row of words: from left to right, the longest name wins, no overlaps.
 *
 * @param language  of the text, ISO 639-1 or null; names of another language's texts are passed over
 */
export function findNames(
  words: readonly Word[],
  vocabulary: Vocabulary,
  language: string | null,
): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; ) {
    const name = longestAt(words, at, vocabulary, language);
    if (name === null) at++;
    else {
      found.push({ from: at, to: at + name.words.length, name });
      at += name.words.length;
    }
  }
  return found;
}

/** No name has a longer word; a text may. */
const LONGEST_WORD = 60;

function longestAt(
  words: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
  language: string | null,
): Name | null {
  const first = words[at];
  if (first === undefined || !first.wordy || first.key.length > LONGEST_WORD) return null;
  const next = words[at + 1]?.key ?? null;
  const exact = pick(vocabulary.namesFrom(first.key, first.hash, next), words, at, language);
  const folded = foldedKey(first);
  if (folded === first.key) return exact;
  const plural = pick(vocabulary.namesFrom(folded, undefined, next), words, at, language);
  if (plural === null || (exact !== null && exact.words.length >= plural.words.length)) return exact;
  return plural;
}

function pick(
  names: readonly Name[],
  words: readonly Word[],
  at: number,
  language: string | null,
): Name | null {
  for (const name of names) {
    if (name.language !== null && name.language !== language) continue;
    if (stands(name.words, words, at)) return name;
  }
  return null;
}

/** Whether the words of a name stand at a place; that its first one does is known. */
function stands(name: readonly string[], words: readonly Word[], at: number): boolean {
  for (let i = 1; i < name.length; i++) {
    const word = words[at + i];
    if (word === undefined || (word.key !== name[i] && foldedKey(word) !== name[i])) return false;
  }
  return true;
}

/** Whether a name needs no further evidence to count for its neighbours: no other meaning, or a rare one in postings. */
export const isSure = ({ risky, text }: Name): boolean => !risky || USUAL_NAMES.has(text);

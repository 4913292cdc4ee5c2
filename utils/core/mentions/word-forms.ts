import type { Word } from '../vocabulary/words';
import { US_STATES } from './surroundings';

export const isCapitalised = (word: Word): boolean => word.text.charAt(0) !== word.key.charAt(0);

export const isLowerCase = (word: Word): boolean => word.text === word.key && /^\p{L}/u.test(word.text);

/** A heading or a line in capitals, where a capital says nothing: four long words or more, and nearly all have one. */
export function isMostlyCapitals(words: readonly Word[]): boolean {
  const long = words.filter((word, i) => i > 0 && word.wordy && word.key.length > 3);
  if (long.length < 4 || words.some((word) => word.text === ',')) return false;
  return long.filter(isCapitalised).length >= 0.8 * long.length;
}

/** "Phoenix, AZ", "Cypress, Texas.": a town with its state; `at` is the word after the town. */
export function isBeforeState(words: readonly Word[], at: number): boolean {
  const state = words[at + 1];
  if (words[at]?.text !== ',' || state === undefined || !isCapitalised(state)) return false;
  return US_STATES.has(state.key) && (state.key.length > 2 || state.text === state.text.toUpperCase());
}

/** What may follow a hyphen without making the name another word: "Java-based", "SAP-Kenntnisse". */
const TIED_TAILS =
  /^(?:based|powered|native|driven|certified|related|like|first|only|style|side|entwickl|kenntnis|programm|erfahrung)/;

const touches = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** Whether words `from` to `to` are a part of something else: "go-to-market", "R&D", the initial of "R. Meyer". */
export function isTied(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  const last = words[to - 1];
  const after = words[to];
  const next = words[to + 1];
  if (words[from]?.joined || (after?.joined && !TIED_TAILS.test(after.key))) return true;
  if (after?.text === '&' && touches(last, after) && touches(after, next)) return true;
  if (after?.text === '.' && words[from]?.text.length === 1 && next !== undefined) return true;
  return before?.text === '&' && touches(before, words[from]);
}

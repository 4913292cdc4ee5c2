import {
  ACCENT,
  afterCharacter,
  BLANK,
  isApostrophe,
  kindAt,
  LETTER,
  UNSEEN,
  WORDY,
} from '../text/characters';

const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const SMALL_S = 0x73;

const isLetterAt = (text: string, at: number): boolean => (kindAt(text, at) & LETTER) !== 0;
const isWordyAt = (text: string, at: number): boolean => (kindAt(text, at) & WORDY) !== 0;

/**
 * Where the word that begins at a place ends, as `Word` says what one is; the place itself where a blank is.
 * Hyphens are words here.
 */
export function endOfWord(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === DOT && isLeadingDot(text, start)) return endOfInside(text, start + 1);
  if (isApostrophe(code) && isPossessive(text, start)) return start + 2;
  const kind = kindAt(text, start);
  if ((kind & WORDY) !== 0) return endOfSigns(text, endOfParts(text, start));
  return (kind & BLANK) !== 0 ? start : endOfMark(text, start);
}

/** `.NET`, but not the stop in `ASP.NET`. */
function isLeadingDot(text: string, dot: number): boolean {
  return isLetterAt(text, dot + 1) && !(dot > 0 && isWordyAt(text, startOfCharacter(text, dot - 1)));
}

function startOfCharacter(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** The `s` after an apostrophe is a word of its own. */
const isPossessive = (text: string, apostrophe: number): boolean =>
  text.charCodeAt(apostrophe + 1) === SMALL_S && !isWordyAt(text, apostrophe + 2);

/** What may stand inside a word. */
const INSIDE = WORDY | ACCENT | UNSEEN;

function endOfInside(text: string, from: number): number {
  let end = from;
  while ((kindAt(text, end) & INSIDE) !== 0) end = afterCharacter(text, end);
  return end;
}

/** With inner dots, underscores and apostrophes: `Node.js`, `don't`. */
function endOfParts(text: string, start: number): number {
  let end = endOfInside(text, start);
  while (isInner(text, end)) end = endOfInside(text, end + 1);
  return end;
}

function isInner(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === DOT || code === UNDERSCORE) return isWordyAt(text, at + 1);
  return isApostrophe(code) && isLetterAt(text, at + 1) && !isPossessive(text, at);
}

/** With the signs that end a name: `C++`, `F#`, `A+`. */
function endOfSigns(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === PLUS && next === PLUS) return at + 2;
  return (code === PLUS || code === HASH) && !isWordyAt(text, at + 1) ? at + 1 : at;
}

/** One mark, or a row of three or more of the same. */
function endOfMark(text: string, start: number): number {
  const point = text.codePointAt(start);
  const one = afterCharacter(text, start);
  let end = one;
  while (text.codePointAt(end) === point) end = afterCharacter(text, end);
  return end - start >= 3 * (one - start) ? end : one;
}

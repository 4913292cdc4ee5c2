/** What a character is, as a sum of these. A mark is none of them. */
export const LETTER = 1;
/** A letter or a digit. */
export const WORDY = 2;
/** It goes with the letter before it. */
export const ACCENT = 4;
/** Soft hyphens, blanks without width and the like, which may stand inside a word as it was written. */
export const UNSEEN = 8;
/** A character that only says how others are shown, {@link UNSEEN} or not. */
export const FORMAT = 16;
export const BLANK = 32;
/** The sum has been found out: 0 is for those that were not asked for yet. */
const KNOWN = 64;

const LETTERS = /\p{L}/u;
const DIGITS = /\p{N}/u;
const ACCENTS = /\p{M}/u;
const UNSEEN_ONES = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const FORMATS = /\p{Cf}/u;
const BLANKS = /\s/;

/** By UTF-16 unit; the rest of Unicode is so rare that it is asked for anew each time. */
const known = new Uint8Array(0x10000);

/** The kind of a code point. */
export function kindOf(point: number): number {
  if (point > 0xffff) return found(point);
  const kind = known[point] as number;
  return kind === 0 ? remembered(point) : kind;
}

/** The kind of the character that begins at a place; 0, as of a mark, beyond the text. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.codePointAt(at) as number) : 0;
}

/** The place after the character that begins at one. */
export const afterCharacter = (text: string, at: number): number =>
  at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function remembered(point: number): number {
  const kind = found(point) | KNOWN;
  known[point] = kind;
  return kind;
}

/**
 * ASCII, Latin letters and the punctuation of running text, which most postings keep to, are told by their ranges: the
 * first use of a pattern over all of Unicode takes a fresh page milliseconds.
 */
function found(point: number): number {
  if (point < 0x80) return ofAscii(point);
  if (point >= 0xc0 && point < 0x250) return point === 0xd7 || point === 0xf7 ? 0 : LETTER | WORDY;
  if (point >= 0x2010 && point < 0x2028) return 0;
  const character = String.fromCodePoint(point);
  if (LETTERS.test(character)) return LETTER | WORDY;
  if (DIGITS.test(character)) return WORDY;
  return (
    (ACCENTS.test(character) ? ACCENT : 0) |
    (UNSEEN_ONES.test(character) ? UNSEEN : 0) |
    (FORMATS.test(character) ? FORMAT : 0) |
    (BLANKS.test(character) ? BLANK : 0)
  );
}

function ofAscii(code: number): number {
  const small = code | 0x20;
  if (small >= 0x61 && small <= 0x7a) return LETTER | WORDY;
  if (code >= 0x30 && code <= 0x39) return WORDY;
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? BLANK : 0;
}

/** Straight or curly. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Whether any character of a text is a letter or a digit. */
export function isWordy(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if ((kindOf(point) & WORDY) !== 0) return true;
    if (point > 0xffff) at++;
  }
  return false;
}

/** What the letters of a name tell before it is cut into words. */
import { afterCharacter, kindAt, kindOf, WORDY } from '../text/characters';

/**
 * Under what a name or a word is filed: the letters and digits it begins with (else its first character) without the
 * endings that a plural could have made. Coarse on purpose: what packs the table has to agree with it in one line.
 */
export function stemOf(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  let end = PLAIN_RUN.exec(lower)?.[0].length ?? 0;
  while ((kindAt(lower, end) & WORDY) !== 0) end = afterCharacter(lower, end);
  return withoutEndings(lower.slice(0, Math.max(1, end)));
}

/** What nearly all names begin with. */
const PLAIN_RUN = /^[a-z0-9]+/;

/** Without any row of `ies`, `y` and `s` at its end. */
function withoutEndings(word: string): string {
  let end = word.length;
  for (;;) {
    if (word.endsWith('ies', end)) end -= 3;
    else if (word.endsWith('y', end) || word.endsWith('s', end)) end -= 1;
    else return word.slice(0, end);
  }
}

/** How a text goes on after a word: the first two UTF-16 units of the next, as one number, or one of these. */
export const NOTHING = -1;
export const ANYTHING = -2;

export const goingOn = (next: string | null): number =>
  next === null ? NOTHING : next.charCodeAt(0) | (next.length > 1 ? next.charCodeAt(1) << 16 : 0);

/**
 * Whether a name may go on as the text does: false only where a look at two letters tells, which spares cutting hundreds
 * of names for a word like "Microsoft".
 *
 * @param at  the place in the table after the first word of the name
 */
export function mayGoOn(table: string, at: number, follow: number): boolean {
  const gap = table.charCodeAt(at);
  const first = table.charCodeAt(at + 1);
  if (follow === ANYTHING || (gap !== BLANK && gap !== HYPHEN) || !isPlain(first)) return true;
  if (inSmall(first) !== (follow & 0xffff)) return false;
  const second = table.charCodeAt(at + 2);
  return !isPlain(second) || inSmall(second) === follow >>> 16;
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

/** An ASCII letter or digit. */
const isPlain = (code: number): boolean => code < 0x80 && (kindOf(code) & WORDY) !== 0;

/** Small letters and digits have this bit, and with it capitals are small. */
const inSmall = (plain: number): number => plain | 0x20;

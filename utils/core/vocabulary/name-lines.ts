/** What the letters of a name tell before it is cut into words. */
import { afterCharacter, kindAt, kindOf, WORDY } from '../text/characters';

/**
 * Under what a name or a word is filed: the letters and digits it begins with (else its first character) without the
 * endings that a plural could have made. Coarse on purpose: what packs the table has to agree with it in one line.
 */
export function stemOf(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  let end = 0;
  while ((kindAt(lower, end) & WORDY) !== 0) end = afterCharacter(lower, end);
  return withoutEndings(lower.slice(0, Math.max(1, end)));
}

/** Without any row of `ies`, `y` and `s` at its end. */
function withoutEndings(word: string): string {
  let end = word.length;
  for (;;) {
    if (word.endsWith('ies', end)) end -= 3;
    else if (word.endsWith('y', end) || word.endsWith('s', end)) end -= 1;
    else return word.slice(0, end);
  }
}

/** In place of the first UTF-16 unit of a next word: there is none, or any will do. */
export const NOTHING = -1;
export const ANYTHING = -2;
const TILDE = 0x7e;

/**
 * Whether a name on a line may go on with a word that begins so: false only where a look at its letters tells, which
 * spares cutting hundreds of names for a word like "Microsoft".
 */
export function mayGoOn(line: string, initial: number): boolean {
  if (initial === ANYTHING) return true;
  let at = line.charCodeAt(0) === TILDE ? 1 : 0;
  const start = at;
  while (isPlain(line.charCodeAt(at))) at++;
  const code = line.charCodeAt(at);
  const isTold = at > start && (code === 0x20 || code === 0x2d) && isPlain(line.charCodeAt(at + 1));
  // Small letters and digits are what they are with this bit, and capitals become small.
  return !isTold || (line.charCodeAt(at + 1) | 0x20) === initial;
}

/** An ASCII letter or digit. */
const isPlain = (code: number): boolean => code < 0x80 && (kindOf(code) & WORDY) !== 0;

import { hashOf, withCode } from '../vocabulary/words';
import type { Unit } from './lines';

const ZERO = 0x30;
const SMALL_X = 0x78;
const LARGE_X = 0x58;
/** Characters of a shape at most. */
const LONGEST_SHAPE = 10;

/** What a character counts as in a shape: a digit, a capital, a small letter, else itself. */
function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return ZERO;
  if (code >= 0x61 && code <= 0x7a) return SMALL_X;
  if (code >= 0x41 && code <= 0x5a) return LARGE_X;
  if (code < 128) return code;
  const character = text.charAt(at);
  if (character !== character.toLowerCase()) return LARGE_X;
  return character !== character.toUpperCase() ? SMALL_X : code;
}

/** Hash of a text's shape: letters as X and x, digits as 0, runs squeezed to two. `Node.js` is `Xxx.xx`. */
export function shapeHash(text: string): number {
  let hash = hashOf('');
  let last = 0;
  let run = 0;
  for (let at = 0, length = 0; at < text.length && length < LONGEST_SHAPE; at++) {
    const kind = kindOf(text, at);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run > 2) continue;
    hash = withCode(hash, kind);
    length++;
  }
  return hash;
}

/** 0 a mark or number, 1 lower case, 2 Capital, 3 CAPITALS, 4 miXed. */
export function caseOf({ text, key }: Unit): number {
  if (text === key) return hasLetter(text) ? 1 : 0;
  if (text === text.toUpperCase()) return text.length === 1 ? 2 : 3;
  return text.charAt(0) !== key.charAt(0) && text.slice(1) === key.slice(1) ? 2 : 4;
}

/** Of a text in lower case: whether a letter in it has a capital. */
function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) return true;
    if (code >= 128) return text !== text.toUpperCase();
  }
  return false;
}

import {
  ACCENT,
  afterCharacter,
  BLANK,
  FORMAT,
  isApostrophe,
  isWordy,
  kindAt,
  WORDY,
} from '../text/characters';

/** A word, a number or one punctuation mark of a text; `value` is what tables compare with. */
export interface Word {
  /** Lower case; curly apostrophes straightened; `&` is `and`, so that "Skills & Experience" is one heading. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

const HYPHEN = /^[-‐‑]$/;

/**
 * Cuts a stretch of text into words and marks, offsets into `text`. A hyphen inside a word is left out
 * ("nice-to-have" reads as "nice to have"), one between blanks stays: it parts two clauses.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const piece = text.slice(start, end);
  for (let at = 0; at < piece.length; ) {
    const to = endOf(piece, at);
    if (to === at) {
      at = afterCharacter(piece, at);
      continue;
    }
    const raw = piece.slice(at, to);
    const isWord = raw === '&' || isWordy(raw);
    const isTie = !isWord && HYPHEN.test(raw) && isWordy(piece.charAt(at - 1)) && isWordy(piece.charAt(to));
    if (!isTie) words.push({ value: folded(raw), start: start + at, end: start + to, isWord });
    at = to;
  }
  return words;
}

/** What a word is made of: it may begin with an accent that stands alone. */
const IN_WORD = WORDY | ACCENT;

/** Where the word or mark that begins here ends; here, if none does: at a blank, or at what is not seen. */
function endOf(piece: string, at: number): number {
  let to = endOfLetters(piece, at);
  if (to === at) return (kindAt(piece, at) & (BLANK | FORMAT)) === 0 ? afterCharacter(piece, at) : at;
  while (isApostrophe(piece.charCodeAt(to)) && (kindAt(piece, to + 1) & IN_WORD) !== 0)
    to = endOfLetters(piece, to + 1);
  return to;
}

function endOfLetters(piece: string, from: number): number {
  let to = from;
  while ((kindAt(piece, to) & IN_WORD) !== 0) to = afterCharacter(piece, to);
  return to;
}

function folded(raw: string): string {
  if (raw === '&') return 'and';
  const lower = raw.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

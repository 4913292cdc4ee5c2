/** A word, a number or one punctuation mark of a text; `value` is what tables compare with. */
export interface Word {
  /** Lower case; curly apostrophes straightened; `&` is `and`, so that "Skills & Experience" is one heading. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^\s\p{Cf}\p{L}\p{M}\p{N}]/gu;
const HYPHEN = /^[-‐‑]$/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts a stretch of text into words and marks, offsets into `text`. A hyphen inside a word is left out
 * ("nice-to-have" reads as "nice to have"), one between blanks stays: it parts two clauses.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const piece = text.slice(start, end);
  for (const found of piece.matchAll(WORD)) {
    const raw = found[0];
    const at = found.index;
    const isWord = raw === '&' || LETTER.test(raw);
    if (HYPHEN.test(raw) && LETTER.test(piece[at - 1] ?? '') && LETTER.test(piece[at + 1] ?? '')) continue;
    words.push({ value: folded(raw), start: start + at, end: start + at + raw.length, isWord });
  }
  return words;
}

function folded(raw: string): string {
  if (raw === '&') return 'and';
  const lower = raw.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

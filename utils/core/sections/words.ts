/** A word, a number or one punctuation mark of a text; `value` is what tables compare with. */
export interface Word {
  /** Lower case; curly apostrophes straightened; `&` is `and`, so that "Skills & Experience" is one heading. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^\s\p{Cf}\p{L}\p{M}\p{N}]/uy;
const BLANK = /\s/;
const HYPHEN = /^[-‐‑]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const APOSTROPHE = 0x27;

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
      at += (piece.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
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

/** Whether a word or mark is a word: its first character tells. */
function isWordy(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? isPlain(code) : LETTER.test(raw);
}

/** Unaccented letters and digits. */
const isPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/**
 * Where the word or mark that begins here ends; here, if none does. {@link WORD} says what they are; plain words and
 * marks are told without it, which is several times as fast.
 */
function endOf(piece: string, at: number): number {
  let to = at;
  while (isPlain(piece.charCodeAt(to))) to++;
  const next = to < piece.length ? piece.charCodeAt(to) : 0x20;
  if (to > at && next < 128 && next !== APOSTROPHE) return to;
  if (to === at && next < 128) return BLANK.test(piece.charAt(at)) ? at : at + 1;
  WORD.lastIndex = at;
  return WORD.test(piece) ? WORD.lastIndex : at;
}

function folded(raw: string): string {
  if (raw === '&') return 'and';
  const lower = raw.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

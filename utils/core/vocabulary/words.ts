/**
 * How names and texts are cut into words. The vocabulary and the postings go through the same cut, so a name is found
 * wherever its words stand in a row.
 *
 * A word keeps what belongs to names: an inner dot or apostrophe (`Node.js`), a leading dot (`.NET`), `++`, `#` and `+`
 * at its end (`C++`, `F#`, `A+`). Hyphens part words but are remembered (`joined`), so that `full-stack` and
 * `full stack` are one name. Slashes, ampersands and all other marks are words of their own: `CI/CD` is three. A row of
 * one mark is one word.
 */
export interface Word {
  /** Offsets in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As written, without invisible characters, full-width letters made plain. */
  readonly text: string;
  /** `text` in lower case. */
  readonly key: string;
  /** True for letters and digits, false for a mark. */
  readonly wordy: boolean;
  /** Whether a hyphen ties it to the word before: `stack` in `full-stack`. */
  readonly joined: boolean;
}

const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTER = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;
/** Two letters after the apostrophe: the `s` of a possessive is a word of its own. */
const INNER = `(?:[._](?=[\\p{L}\\p{N}])|['’](?!s(?![\\p{L}\\p{N}]))(?=\\p{L}))`;
const WORD = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])\\.(?=\\p{L})${LETTER}+`,
    `['’]s(?![\\p{L}\\p{N}])`,
    `[\\p{L}\\p{N}]${LETTER}*(?:${INNER}${LETTER}+)*(?:\\+\\+|#(?![\\p{L}\\p{N}])|\\+(?![\\p{L}\\p{N}+]))?`,
    '([^\\s\\p{L}\\p{N}])\\1{2,}',
    '[^\\s]',
  ].join('|'),
  'gu',
);
const PLAIN = /^[\x21-\x7e]*$/;
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'g');
const WORDY = /[\p{L}\p{N}]/u;
const HYPHEN = /^[-‐‑]$/;
/** A full stop without a blank after it: `Java.Experience` is two words, `Socket.IO` and `Node.js` are one. */
const GLUED = /^(\p{Ll}{2,}|\p{Lu}\p{L}{2,})\.(\p{Lu}\p{Ll}{3,})$/u;

/** Cuts a text into words; runs in linear time. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  let joined = false;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index + offset;
    const last = words[words.length - 1];
    if (
      HYPHEN.test(raw) &&
      last?.wordy === true &&
      last.end === start &&
      WORDY.test(text[match.index + 1] ?? '')
    ) {
      joined = true;
      continue;
    }
    const glued = raw.includes('.') ? GLUED.exec(raw) : null;
    if (glued?.[1] !== undefined) {
      const dot = glued[1].length;
      words.push(wordAt(raw.slice(0, dot), start, joined));
      words.push(wordAt('.', start + dot, false));
      words.push(wordAt(raw.slice(dot + 1), start + dot + 1, false));
    } else {
      words.push(wordAt(raw, start, joined));
    }
    joined = false;
  }
  return words;
}

function wordAt(raw: string, start: number, joined: boolean): Word {
  const text = PLAIN.test(raw) ? raw : raw.replace(INVISIBLES, '').normalize('NFKC').replace('’', "'");
  return { start, end: start + raw.length, text, key: text.toLowerCase(), wordy: WORDY.test(text), joined };
}

/** Words that end in s and are no plural. */
const NO_PLURAL = /(?:ss|us|(?<!p)is|js|ics|os|as)$/;
/** Several of what an abbreviation stands for: `APIs`, `MCUs`, `VMs`. */
const CAPITALS_AND_S = /^\p{Lu}{2,}s$/u;

/** The word in lower case, as a singular. */
export function foldedKey(word: Word): string {
  if (!word.key.endsWith('s')) return word.key;
  return CAPITALS_AND_S.test(word.text) ? word.key.slice(0, -1) : singular(word.key);
}

/** The singular of an English plural, as far as its ending shows; any other word as it is. Lower case in, lower case out. */
export function singular(key: string): string {
  if (key.length < 4 || !key.endsWith('s') || NO_PLURAL.test(key)) return key;
  if (key.endsWith('ies') && key.length > 5) return `${key.slice(0, -3)}y`;
  return key.endsWith("'s") ? key : key.slice(0, -1);
}

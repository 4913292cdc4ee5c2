import { BLANK, isWordy, kindAt, kindOf, WORDY } from '../text/characters';
import { endOfWord } from './word-end';

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
  /** {@link hashOf} its key: a look-up that mostly fails is spared the string. */
  readonly hash: number;
  /** True for letters and digits, false for a mark. */
  readonly wordy: boolean;
  /** Whether a hyphen ties it to the word before: `stack` in `full-stack`. */
  readonly joined: boolean;
}

const PLAIN = /^[\x21-\x7e]*$/;
const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HYPHEN = /^[-‐‑]$/;
/** A full stop without a blank after it: `Java.Experience` is two words, `Socket.IO` and `Node.js` are one. */
const GLUED = /^(\p{Ll}{2,}|\p{Lu}\p{L}{2,})\.(\p{Lu}\p{Ll}{3,})$/u;

const HASH_START = 0x811c9dc5 | 0;
/** The hash of a text with one more UTF-16 unit. */
export const withCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, 32 bits, signed. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = withCode(hash, text.charCodeAt(i));
  return hash;
}

/** Classes of the characters below U+0080. */
const BLANK_CHARACTER = 0;
const WORDY_CHARACTER = 1;
const MARK = 2;
/** Marks that may go on a word, or with what follows: only {@link endOfWord} tells. */
const UNSURE_MARK = 3;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const kind = kindOf(code);
  if ((kind & BLANK) !== 0) return BLANK_CHARACTER;
  if ((kind & WORDY) !== 0) return WORDY_CHARACTER;
  return "._'+#".includes(String.fromCharCode(code)) ? UNSURE_MARK : MARK;
});

/** Whether a word surely ends before this place. Nothing here looks beyond a text: engines give up fast code for that. */
function isBlankOrMark(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code < 128 && (CLASSES[code] === BLANK_CHARACTER || CLASSES[code] === MARK);
}

/**
 * Cuts a text into words; runs in linear time. Plain ones, nearly all there are, are told by a look at each character;
 * {@link endOfWord} is asked where a word meets anything else.
 */
export function wordsOf(text: string, offset = 0): Word[] {
  const cutter = new Cutter(text, offset);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] : UNSURE_MARK;
    if (kind === BLANK_CHARACTER) at++;
    else if (kind === WORDY_CHARACTER) at = cutter.takeWord(at);
    else if (kind === MARK && (at + 1 === text.length || text.charCodeAt(at + 1) !== code))
      at = cutter.takeMark(at);
    else at = cutter.takeAny(at);
  }
  return cutter.words;
}

/** The words cut so far; each `take…` adds what begins at a character and returns where it ends. */
class Cutter {
  readonly words: Word[] = [];
  readonly #text: string;
  readonly #offset: number;
  /** Whether a hyphen ties the next word to the last. */
  #joined = false;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  takeWord(start: number): number {
    const text = this.#text;
    let end = start;
    let hasCapital = false;
    let hash = HASH_START;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code >= 128 || CLASSES[code] !== WORDY_CHARACTER) break;
      const isCapital = code >= 0x41 && code <= 0x5a;
      hasCapital ||= isCapital;
      hash = withCode(hash, isCapital ? code + 0x20 : code);
    }
    if (!isBlankOrMark(text, end)) {
      // A full stop or the like that ends a sentence; whatever else a word meets here may be a part of it.
      const isEnd = "._'".includes(text.charAt(end)) && isBlankOrMark(text, end + 1);
      if (!isEnd) return this.takeAny(start);
    }
    const word = text.slice(start, end);
    this.#add(word, hasCapital ? word.toLowerCase() : word, hash, start, end, true);
    return end;
  }

  takeMark(at: number): number {
    const mark = this.#text.charAt(at);
    if (mark === '-' && this.#ties(at)) this.#joined = true;
    else this.#add(mark, mark, hashOf(mark), at, at + 1, false);
    return at + 1;
  }

  takeAny(at: number): number {
    const end = endOfWord(this.#text, at);
    if (end === at) return at + 1;
    const raw = this.#text.slice(at, end);
    const glued = raw.includes('.') ? GLUED.exec(raw) : null;
    if (HYPHEN.test(raw) && this.#ties(at)) this.#joined = true;
    else if (glued?.[1] === undefined) this.#addRaw(raw, at);
    else {
      const dot = at + glued[1].length;
      this.#addRaw(glued[1], at);
      this.#addRaw('.', dot);
      this.#addRaw(raw.slice(dot + 1 - at), dot + 1);
    }
    return end;
  }

  /** Whether the hyphen at this place stands between two words. */
  #ties(at: number): boolean {
    const last = this.words[this.words.length - 1];
    const isAfterWord = last?.wordy === true && last.end === at + this.#offset;
    return isAfterWord && (kindAt(this.#text, at + 1) & WORDY) !== 0;
  }

  #addRaw(raw: string, start: number): void {
    const text = PLAIN.test(raw) ? raw : raw.replace(INVISIBLES, '').normalize('NFKC').replace('’', "'");
    const key = text.toLowerCase();
    this.#add(text, key, hashOf(key), start, start + raw.length, isWordy(text));
  }

  #add(text: string, key: string, hash: number, from: number, to: number, wordy: boolean): void {
    const [start, end] = [from + this.#offset, to + this.#offset];
    this.words.push({ start, end, text, key, hash, wordy, joined: this.#joined });
    this.#joined = false;
  }
}

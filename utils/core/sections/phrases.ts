import { type Word, wordsOf } from './words';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

export interface PhraseHit<T> {
  readonly value: T;
  /** Index of the first word, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Phrases of a table as a tree of words: finding the longest that starts at a word takes a few look-ups. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  /** The first value given for a phrase stays: tables list the surest first. */
  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const word of wordsOf(phrase)) {
      if (!word.isWord) continue;
      let child = node.next.get(word.value);
      if (child === undefined) {
        child = { next: new Map(), value: undefined };
        node.next.set(word.value, child);
      }
      node = child;
    }
    node.value ??= value;
  }

  /** The longest phrase that starts at `words[from]`, or null. Marks inside are passed over, stops are not. */
  longestAt(words: readonly Word[], from: number): PhraseHit<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseHit<T> | null = null;
    for (let at = from; at < words.length; at++) {
      const word = words[at] as Word;
      if (!word.isWord) {
        if (at === from || parts(word, words[at + 1])) break;
        continue;
      }
      node = node.next.get(word.value);
      if (node === undefined) break;
      if (node.value !== undefined) best = { value: node.value, from, to: at + 1 };
    }
    return best;
  }
}

/** Whether a mark ends what is said: a stop, unless it stands inside an abbreviation ("e.g."). */
function parts(mark: Word, next: Word | undefined): boolean {
  if (mark.value === '.') return next === undefined || next.start > mark.end;
  return ';:!?•'.includes(mark.value);
}

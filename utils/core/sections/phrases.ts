import { type Word, wordsOf } from './words';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** What begins with one word: its phrases as they were given, and their tree once a text has held the word. */
interface Start<T> {
  readonly phrases: (readonly [phrase: string, value: T])[];
  tree: Node<T> | null;
}

export interface PhraseHit<T> {
  readonly value: T;
  /** Index of the first word, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Phrases of a table as a tree of words: finding the longest that starts at a word takes a few look-ups. A branch grows
 * when a text first holds its first word, which it mostly never does.
 */
export class Phrases<T> {
  readonly #starts = new Map<string, Start<T>>();

  /** The first value given for a phrase stays: tables list the surest first. */
  add(phrase: string, value: T): void {
    const first = firstWordOf(phrase);
    const start = this.#starts.get(first);
    if (start === undefined) this.#starts.set(first, { phrases: [[phrase, value]], tree: null });
    else start.phrases.push([phrase, value]);
  }

  /** The longest phrase that starts at `words[from]`, or null. Marks inside are passed over, stops are not. */
  longestAt(words: readonly Word[], from: number): PhraseHit<T> | null {
    const first = words[from];
    const start = first?.isWord ? this.#starts.get(first.value) : undefined;
    if (start === undefined) return null;
    start.tree ??= treeOf(start.phrases);
    let node: Node<T> | undefined = start.tree;
    let best: PhraseHit<T> | null = null;
    for (let at = from; at < words.length; at++) {
      const word = words[at] as Word;
      if (!word.isWord) {
        if (parts(word, words[at + 1])) break;
        continue;
      }
      node = node.next.get(word.value);
      if (node === undefined) break;
      if (node.value !== undefined) best = { value: node.value, from, to: at + 1 };
    }
    return best;
  }
}

function treeOf<T>(phrases: Start<T>['phrases']): Node<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const word of wordsOf(phrase)) {
      if (!word.isWord) continue;
      const child: Node<T> = node.next.get(word.value) ?? { next: new Map(), value: undefined };
      node.next.set(word.value, child);
      node = child;
    }
    node.value ??= value;
  }
  return root;
}

/** Most phrases begin with letters and a blank; the others are cut. */
const PLAIN_START = /^[a-z]+(?= |$)/;

function firstWordOf(phrase: string): string {
  return PLAIN_START.exec(phrase)?.[0] ?? wordsOf(phrase).find(({ isWord }) => isWord)?.value ?? '';
}

/** Whether a mark ends what is said: a stop, unless it stands inside an abbreviation ("e.g."). */
function parts(mark: Word, next: Word | undefined): boolean {
  if (mark.value === '.') return next === undefined || next.start > mark.end;
  return ';:!?•'.includes(mark.value);
}

import { shownTexts } from './shown-texts';

/** As in the posting room: a page beyond this is marked in part (THREATS.md B7). */
const MOST_LETTERS = 1 << 20;
/** What counts for finding a line again: spaces, quotes and dashes may differ between the posting's text and the page. */
const LETTER = /[\p{L}\p{N}+#]/u;

/** A letter's place in the page. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** The letters of a text, in lower case, with the index in the text that each came from. */
export function lettersOf(text: string): { letters: string; indexes: number[] } {
  const letters: string[] = [];
  const indexes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if (!LETTER.test(character) && !isSurrogate(character)) continue;
    const lower = character.toLowerCase();
    letters.push(lower.length === 1 ? lower : character);
    indexes.push(index);
  }
  return { letters: letters.join(''), indexes };
}

const isSurrogate = (unit: string) => unit >= '\ud800' && unit <= '\udfff';

/** The letters of what a page shows under a node, open shadow roots included, and the text node of each. */
export class PageLetters {
  readonly letters: string;
  /** Letter index at which each text node begins; sorted. */
  readonly #starts: number[] = [];
  readonly #nodes: { readonly node: Text; readonly indexes: readonly number[] }[] = [];

  constructor(root: Node) {
    const parts: string[] = [];
    let length = 0;
    for (const node of shownTexts(root)) {
      const { letters, indexes } = lettersOf(node.data);
      if (letters === '') continue;
      this.#starts.push(length);
      this.#nodes.push({ node, indexes });
      parts.push(letters);
      length += letters.length;
      if (length > MOST_LETTERS) break;
    }
    this.letters = parts.join('');
  }

  /** The page's text from one letter to another, end exclusive; null when it is not there any more. A live range: it follows the page's changes. */
  range(start: number, end: number): Range | null {
    const from = this.#place(start);
    const to = this.#place(end - 1);
    // The page may have put other text into its node since it was looked at.
    if (!from || !to || from.offset >= from.node.length || to.offset >= to.node.length) return null;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }

  #place(letter: number): Place | null {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= letter) low = middle + 1;
      else high = middle;
    }
    const found = this.#nodes[low - 1];
    const offset = found?.indexes[letter - (this.#starts[low - 1] as number)];
    return found && offset !== undefined ? { node: found.node, offset } : null;
  }
}

import type { Name } from '../vocabulary/vocabulary';
import type { Word } from '../vocabulary/words';
import { type Field, fieldOf } from './context';
import type { LineContext } from './line-context';
import type { Line } from './lines';
import { isSure } from './names';
import { LIST_WORDS } from './surroundings';
import { isCapitalised } from './word-forms';

export interface ListNeighbours {
  /** Sure names beside it: 1 each, a half where the field is another. */
  readonly listSure: number;
  /** Risky names of its field beside it, written with a capital. */
  readonly listRisky: number;
  /** A mark, not a word, parts it from another name. */
  readonly isListed: boolean;
}

const LIST_MARK = /^[,/()&+;|]$/;
/** Most words between two names of a list: ", and (". */
const FARTHEST = 3;

/** The names next to a name in a list: parted by a comma, a slash, a bracket, "and", "or", or the end of the line. */
export function listNeighbours(
  { line, column }: LineContext,
  at: number,
  field: Field | undefined,
): ListNeighbours {
  let listSure = 0;
  let listRisky = 0;
  let isListed = column.length > 0;
  const weigh = (name: Name, capital: boolean): void => {
    const same = name.skills.some((skill) => fieldOf(skill) === field);
    if (isSure(name)) listSure += same ? 1 : 0.5;
    else if (same && capital) listRisky++;
  };
  for (const { name, capital } of column) weigh(name, capital);
  for (const [left, right, other] of [
    [at - 1, at, at - 1],
    [at, at + 1, at + 1],
  ] as const) {
    const between = wordsBetween(line, left, right);
    const { name, from } = line.names[other] ?? {};
    if (between === null || name === undefined || from === undefined) continue;
    weigh(name, isCapitalised(line.words[from] as Word));
    isListed ||= between.every((word) => /^[,/;|]$/.test(word.text));
  }
  return { listSure, listRisky, isListed };
}

/** What stands between two names, if it is what lists have there; else null. */
function wordsBetween({ names, words }: Line, left: number, right: number): readonly Word[] | null {
  const [a, b] = [names[left], names[right]];
  if (a === undefined || b === undefined || b.from === a.to || b.from - a.to > FARTHEST) return null;
  const between = words.slice(a.to, b.from);
  return between.every((word) => LIST_MARK.test(word.text) || LIST_WORDS.has(word.key)) ? between : null;
}

import { markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';
import { isListed, type Link } from './links';
import { regionOf } from './reach';

/** Words between "such as" and the first name of its list, at most. */
const NEAR = 4;

/** The lists of examples in a statement: after "such as" or "e.g.", in bare brackets, or a name with "or similar". */
export function examplesIn(statement: CuedStatement, links: readonly Link[]): Spot[][] {
  const lists: Spot[][] = [];
  for (const cue of statement.cues) {
    if (cue.kind !== 'examples') continue;
    const region = regionOf(cue, statement);
    const first = statement.spots.findIndex((spot) => spot.from >= region.from);
    if (first < 0 || (statement.spots[first] as Spot).from - region.from > NEAR) continue;
    const list = listFrom(first, region.to, statement, links);
    if (list.length > 0) lists.push(list);
  }
  lists.push(...bareBrackets(statement, links), ...openEnded(statement));
  return lists;
}

function listFrom(first: number, end: number, statement: CuedStatement, links: readonly Link[]): Spot[] {
  const { spots } = statement;
  const list: Spot[] = [];
  for (let index = first; index < spots.length; index++) {
    const spot = spots[index] as Spot;
    if (spot.to > end || (index > first && !isListed(links[index - 1]))) break;
    list.push(spot);
    if (endsExamples(statement, spot.last)) break;
  }
  return list;
}

/** "CI tools (Jenkins, Concourse)": nothing but names in the bracket, and a class before it. */
function bareBrackets(statement: CuedStatement, links: readonly Link[]): Spot[][] {
  const { spots, words, brackets, closings } = statement;
  const lists: Spot[][] = [];
  for (const [opening, closing] of closings) {
    const inside = spots.filter(
      (spot) => spot.from > opening && spot.to < closing && brackets[spot.from] === opening,
    );
    const first = inside[0];
    if (first === undefined || first.first !== opening + 1 || words[opening - 1]?.isWord !== true) continue;
    const start = spots.indexOf(first);
    const isRow = inside.every((_spot, index) => index === 0 || isListed(links[start + index - 1]));
    const end = inside[inside.length - 1]?.last ?? closing;
    const isEnded = end >= closing - 1 || endsExamples(statement, end);
    if (inside.length > 1 && isRow && isEnded) lists.push(inside);
  }
  return lists;
}

/** Whether a list of examples ends at a word: "…, or similar", "etc." */
function endsExamples({ words, table }: CuedStatement, at: number): boolean {
  const next = words[at]?.value === ',' ? at + 1 : at;
  return markAt(table, 'examples-end', words, next) > 0;
}

/** "Docker or similar": the name stands for its class. */
function openEnded({ spots, words, table }: CuedStatement): Spot[][] {
  return spots
    .filter((spot) => {
      const end = markAt(table, 'open-or', words, spot.last);
      return end > 0 && markAt(table, 'examples-end', words, spot.last) === end;
    })
    .map((spot) => [spot]);
}

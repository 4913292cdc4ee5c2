import { markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';

/**
 * How two neighbouring names of a statement hang together. `far`: nothing parts them, but so many other words stand
 * between that only a list which was announced ("one of the following: …") holds them together.
 */
export type Link = 'or' | 'and' | 'comma' | 'blank' | 'slash' | 'far' | 'none';

/** Words that may stand beside an "or" without parting its two sides: "Java *programming* or *in* Kotlin". */
const FILLERS_AT_OR = 5;
const FILLERS_IN_LIST = 2;
const FILLERS_IN_ANNOUNCED = 8;

/** Cues that begin something new, so that no list runs across them. */
const PARTING: ReadonlySet<string> = new Set([
  'must',
  'preferred',
  'negated',
  'waived',
  'past',
  'context',
  'company',
  'examples',
]);

/** Whether two names stand in one list. */
export function isListed(link: Link | undefined): boolean {
  return link !== undefined && link !== 'none' && link !== 'far';
}

/** The link between each mention and the next; one entry less than there are mentions. */
export function linksOf(statement: CuedStatement): Link[] {
  const links: Link[] = [];
  for (let index = 1; index < statement.spots.length; index++) {
    links.push(linkBetween(statement.spots[index - 1] as Spot, statement.spots[index] as Spot, statement));
  }
  return links;
}

function linkBetween(left: Spot, right: Spot, statement: CuedStatement): Link {
  const { words, clauses, cues, table } = statement;
  if (right.first < left.last) return left.mention.text.includes('/') ? 'slash' : 'none';
  if (clauses[left.last - 1] !== clauses[right.first]) return 'none';
  if (cues.some((cue) => PARTING.has(cue.kind) && cue.from >= left.last && cue.from < right.first))
    return 'none';
  let fillers = 0;
  let has: { or?: true; and?: true; comma?: true; slash?: true; bracket?: true } = {};
  for (let at = left.last; at < right.first; ) {
    const open = markAt(table, 'open-or', words, at);
    const or = markAt(table, 'or', words, at);
    const and = markAt(table, 'and', words, at);
    const value = words[at]?.value ?? '';
    if (open > 0 || value === 'to') return 'none';
    if (or > 0) has = { ...has, or: true };
    else if (and > 0) has = { ...has, and: true };
    else if (value === ',') has = { ...has, comma: true };
    else if (value === '/' || value === '|') has = { ...has, slash: true };
    else if (value === '(' || value === ')') has = { ...has, bracket: true };
    else if (words[at]?.isWord) fillers++;
    else if (!/^["'“”„*+.-]$/.test(value)) return 'none';
    at = Math.max(or, and, at + 1);
  }
  if (has.or) return fillers <= FILLERS_AT_OR ? 'or' : 'far';
  if (has.bracket) return 'none';
  if (fillers > FILLERS_IN_ANNOUNCED) return 'none';
  if (fillers > FILLERS_IN_LIST) return 'far';
  if (has.slash) return fillers === 0 ? 'slash' : 'none';
  if (has.and) return 'and';
  if (has.comma) return 'comma';
  return fillers === 0 ? 'blank' : 'far';
}

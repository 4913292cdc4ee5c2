import type { Word } from '../sections/words';
import { markAt } from './cue-table';
import type { Cue, CuedStatement } from './cued-statement';

/** A stretch of words, end exclusive. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const NOTHING: Region = { from: 0, to: 0 };

/** Kinds that make a claim of their own: another cue's reach ends at them. */
const CLAIMS: ReadonlySet<string> = new Set(['must', 'preferred', 'negated', 'waived']);

/** The words whose skills a cue grades. A cue in brackets grades the bracket, or the item before an otherwise bare one. */
export function regionOf(cue: Cue, statement: CuedStatement): Region {
  const bracket = statement.brackets[cue.from] ?? -1;
  if (bracket >= 0) return inBracket(cue, bracket, statement);
  switch (cue.reach) {
    case 'back':
      return backFrom(cue, cue.from, statement);
    case 'forward':
      return forwardFrom(cue, statement);
    case 'between':
      return { from: cue.to, to: cue.tail };
    case 'either': {
      const back = backFrom(cue, cue.from, statement);
      return hasSpot(back, statement) ? back : forwardFrom(cue, statement);
    }
    default:
      return NOTHING;
  }
}

function inBracket(cue: Cue, bracket: number, statement: CuedStatement): Region {
  const inside = { from: bracket + 1, to: (statement.closings.get(bracket) ?? statement.words.length) - 1 };
  if (hasSpot(inside, statement)) {
    if (cue.reach === 'forward') return { from: cue.to, to: inside.to };
    return cue.reach === 'back' ? { from: inside.from, to: cue.from } : inside;
  }
  const item = backFrom(cue, bracket, statement);
  return { from: lastComma(statement.words, item.from, bracket), to: bracket };
}

/** Back to the last stop, claim or verb of demand; after a comma of its own only the item before it. */
function backFrom(cue: Cue, end: number, statement: CuedStatement): Region {
  const { words, clauses, cues } = statement;
  const clause = clauses[cue.from];
  let from = end;
  while (from > 0 && clauses[from - 1] === clause && !isMark(words, from - 1)) from--;
  for (const other of cues) {
    if (other.from >= end) break;
    if (other.to <= from || other === cue) continue;
    if (CLAIMS.has(other.kind) && other.reach !== 'forward') from = Math.max(from, other.tail);
    else if (other.kind === 'demand' || (other.kind === 'must' && other.reach === 'forward')) {
      const comma = lastComma(words, other.to, end - 1);
      if (comma > other.to) from = Math.max(from, comma);
    }
  }
  if (words[end - 1]?.value === ',')
    return { from: Math.max(from, lastComma(words, from, end - 1)), to: end };
  return { from, to: end };
}

/** Up to the end of the clause or the next claim; what stands after a comma ("…, preferably X, …") ends at the next. */
function forwardFrom(cue: Cue, statement: CuedStatement): Region {
  const { words, clauses, cues, table } = statement;
  let start = cue.to;
  if (words[start]?.value === ':') start++;
  const clause = clauses[start];
  let to = start;
  const isAside = cue.kind === 'preferred' && words[cue.from - 1]?.value === ',';
  while (to < words.length && clauses[to] === clause && !(isAside && to > start && words[to]?.value === ','))
    to++;
  for (const other of cues) {
    if (other.from < start || other.from >= to) continue;
    if (CLAIMS.has(other.kind)) to = claimStart(other, start, statement);
  }
  if (cue.kind === 'past' || cue.kind === 'replace') {
    for (let at = start; at < to; at++) {
      if (markAt(table, 'until', words, at) > 0) return { from: start, to: at };
    }
    return cue.kind === 'past' ? { from: start, to } : NOTHING;
  }
  if (cue.kind === 'negated') {
    const comma = words.findIndex((word, at) => at > start && at < to && word.value === ',');
    if (comma > 0 && !isList(statement, comma, to)) return { from: start, to: comma };
  }
  return { from: start, to };
}

/** Where the words of another claim begin: at the cue if it looks forward, at the comma or word before its subject if back. */
function claimStart(other: Cue, start: number, { words }: CuedStatement): number {
  if (other.reach === 'forward') return other.from;
  return lastComma(words, start, other.from - 1);
}

/** Whether the words after a comma go on with a list of names ("no PHP, Perl or Ruby needed"). */
function isList(statement: CuedStatement, comma: number, to: number): boolean {
  return statement.spots.some((spot) => spot.from > comma && spot.from <= comma + 2 && spot.to <= to);
}

function hasSpot(region: Region, { spots }: CuedStatement): boolean {
  return spots.some((spot) => spot.from >= region.from && spot.to <= region.to);
}

/** Index after the last comma in a stretch, or its start. */
function lastComma(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (words[at]?.value === ',') return at + 1;
  return from;
}

function isMark(words: readonly Word[], at: number): boolean {
  return /^[.!?•]$/.test(words[at]?.value ?? '') && (words[at + 1]?.start ?? 0) > (words[at]?.end ?? 0);
}

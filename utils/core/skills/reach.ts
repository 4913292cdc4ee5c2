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

/** Kinds that open a list rather than grade: a claim before the first name does not end them. */
const LISTING: ReadonlySet<string> = new Set(['one-of', 'examples']);

/** The words whose skills a cue grades. A cue in brackets grades the bracket, or the item before an otherwise bare one. */
export function regionOf(cue: Cue, statement: CuedStatement): Region {
  const bracket = statement.brackets[cue.from] ?? -1;
  if (bracket >= 0) return inBracket(cue, bracket, statement);
  if (cue.kind === 'waived') return waivedBy(cue, statement);
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

/** "React, or willing to learn it"; "one of these, or you are eager to: A, B". */
function waivedBy(cue: Cue, statement: CuedStatement): Region {
  const back = backFrom(cue, cue.from, statement);
  return hasSpot(back, statement) ? back : forwardFrom(cue, statement);
}

function inBracket(cue: Cue, bracket: number, statement: CuedStatement): Region {
  const inside = { from: bracket + 1, to: (statement.closings.get(bracket) ?? statement.words.length) - 1 };
  if (hasSpot(inside, statement)) {
    if (cue.reach === 'forward') return { from: cue.to, to: inside.to };
    return cue.reach === 'back' ? { from: inside.from, to: cue.from } : inside;
  }
  const isBare = cue.from === inside.from && cue.to === inside.to;
  if (cue.reach === 'forward' && !isBare) return NOTHING;
  const item = backFrom(cue, bracket, statement);
  return { from: lastComma(statement.words, item.from, bracket), to: bracket };
}

/** Back to the last stop, claim or verb of demand; after a comma of its own only the item before it. */
function backFrom(cue: Cue, end: number, statement: CuedStatement): Region {
  const { words, clauses, cues } = statement;
  let from = isClauseMark(statement, end - 1) ? end - 1 : end;
  const clause = clauses[Math.max(0, from - 1)];
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

/** A colon or dash right before a cue ties it to what it follows: "Rust: a plus". */
function isClauseMark({ words }: CuedStatement, at: number): boolean {
  return /^[:–—-]$/.test(words[at]?.value ?? '');
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
  if (isClauseMark(statement, to) && !hasSpot({ from: start, to }, statement)) to = clauseEnd(statement, to);
  for (const other of cues) {
    if (other.from < start || other.from >= to) continue;
    if (CLAIMS.has(other.kind)) {
      if (!LISTING.has(cue.kind) || hasSpot({ from: start, to: other.from }, statement)) {
        to = claimStart(other, start, statement);
      }
    } else if (endsWish(cue, other, start, statement)) to = other.from;
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

/** "Interest in X as well as versed in Y": a wish ends where a demand of its own begins. */
function endsWish(cue: Cue, other: Cue, start: number, statement: CuedStatement): boolean {
  return (
    cue.kind === 'preferred' &&
    other.kind === 'demand' &&
    hasSpot({ from: start, to: other.from }, statement) &&
    isJoined(statement, other.from)
  );
}

/** Whether a word is joined to what stands before it by "and" or a comma. */
function isJoined({ words, table }: CuedStatement, at: number): boolean {
  if (words[at - 1]?.value === ',') return true;
  for (let back = Math.max(0, at - 3); back < at; back++)
    if (markAt(table, 'and', words, back) === at) return true;
  return false;
}

function clauseEnd({ words, clauses }: CuedStatement, from: number): number {
  let to = from + 1;
  while (to < words.length && clauses[to] === clauses[from]) to++;
  return to;
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

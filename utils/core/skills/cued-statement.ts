import type { Mention } from '../mentions/mention';
import type { Statement } from '../sections/statements';
import { type Word, wordsOf } from '../sections/words';
import type { VocabularySkill } from '../vocabulary/vocabulary';
import { type CueKind, type CueReach, type CueTable, type CueValue, markAt } from './cue-table';

/** A mention within its statement, as indexes of words, ends exclusive. */
export interface Spot {
  readonly mention: Mention;
  /** The skill's name: cues reach it, and what else the mention takes in may be a cue. */
  readonly from: number;
  readonly to: number;
  /** The whole mention: lists are made of these. */
  readonly first: number;
  readonly last: number;
}

export interface Cue {
  readonly kind: CueKind;
  readonly reach: CueReach;
  readonly from: number;
  readonly to: number;
  /** Where the second half of a cue in two parts starts, else the same as `to`. */
  readonly tail: number;
}

/** A statement with everything that grades a skill marked in it. All positions are indexes of words. */
export interface CuedStatement {
  readonly words: readonly Word[];
  readonly spots: readonly Spot[];
  readonly cues: readonly Cue[];
  /** Number of the clause each word belongs to: clauses end at semicolons, colons, dashes and turns ("but", "while"). */
  readonly clauses: readonly number[];
  /** Index of the innermost bracket that is open at each word, or -1. */
  readonly brackets: readonly number[];
  /** Index after the closing bracket, by index of the opening one. */
  readonly closings: ReadonlyMap<number, number>;
  readonly table: CueTable;
}

/** Words between the two halves of a cue in two parts, at most. */
const LONGEST_GAP = 6;

export function readStatement(
  statement: Statement,
  mentions: readonly Mention[],
  skillOf: (mention: Mention) => VocabularySkill | undefined,
  table: CueTable,
): CuedStatement {
  const { words } = statement;
  const spots = spotsOf(words, mentions, skillOf);
  const taken = new Set<number>();
  for (const spot of spots) {
    if (skillOf(spot.mention)?.kind !== 'soft') for (let at = spot.from; at < spot.to; at++) taken.add(at);
  }
  return { words, spots, cues: cuesOf(words, taken, table), ...layoutOf(words, taken, table), table };
}

function spotsOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  skillOf: (mention: Mention) => VocabularySkill | undefined,
): Spot[] {
  const spots: Spot[] = [];
  let next = 0;
  for (const mention of mentions) {
    while (next > 0 && (words[next - 1] as Word).end > mention.start) next--;
    while (next < words.length && (words[next] as Word).end <= mention.start) next++;
    let to = next;
    while (to < words.length && (words[to] as Word).start < mention.end) to++;
    if (to > next)
      spots.push({ mention, first: next, last: to, ...nameWithin(words, next, to, skillOf(mention)?.label) });
  }
  return spots;
}

/** The words of the skill's name inside a longer mention ("*Python* skills are a plus"), so that the rest can grade it. */
function nameWithin(words: readonly Word[], from: number, to: number, label: string | undefined) {
  const name = label === undefined ? [] : wordsOf(label).map((word) => word.value);
  for (let at = from; name.length > 0 && at + name.length <= to; at++) {
    if (name.every((word, offset) => words[at + offset]?.value === word)) {
      return { from: at, to: at + name.length };
    }
  }
  return { from, to };
}

function cuesOf(words: readonly Word[], taken: ReadonlySet<number>, table: CueTable): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken.has(at)) continue;
    const hit = cueAt(words, at, table);
    if (hit === null) continue;
    for (const { kind, reach, tail } of hit.values) {
      const second = tail === null ? hit.to : findTail(words, hit.to, tail);
      if (second >= 0) cues.push({ kind, reach, from: at, to: hit.to, tail: second });
    }
    if (hit.values.some((value) => value.tail === null)) at = hit.to - 1;
  }
  return cues;
}

function cueAt(
  words: readonly Word[],
  at: number,
  table: CueTable,
): { values: readonly CueValue[]; to: number } | null {
  const plain = table.cues.longestAt(words, at);
  const colon = table.beforeColon.longestAt(words, at);
  if (colon !== null && words[colon.to]?.value === ':' && colon.to >= (plain?.to ?? 0)) {
    return { values: colon.value, to: colon.to + 1 };
  }
  return plain === null ? null : { values: plain.value, to: plain.to };
}

function findTail(words: readonly Word[], from: number, tail: readonly string[]): number {
  const last = Math.min(from + LONGEST_GAP, words.length - tail.length);
  for (let at = from + 1; at <= last; at++) {
    if (tail.every((word, offset) => words[at + offset]?.value === word)) return at;
  }
  return -1;
}

/** Clauses and brackets in one pass. A bracket that is never closed ends with the statement. */
function layoutOf(words: readonly Word[], taken: ReadonlySet<number>, table: CueTable) {
  const clauses: number[] = [];
  const brackets: number[] = [];
  const closings = new Map<number, number>();
  const open: number[] = [];
  let clause = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!word.isWord && !taken.has(at)) {
      if (word.value === '(' || word.value === '[') open.push(at);
      if (word.value === ')' || word.value === ']') {
        const opening = open.pop();
        if (opening !== undefined) closings.set(opening, at + 1);
      }
      if (/^[;:–—-]$/.test(word.value) && isClauseEnd(words, at)) clause++;
    } else if (!taken.has(at) && open.length === 0 && markAt(table, 'turn', words, at) > 0) clause++;
    clauses.push(clause);
    brackets.push(open[open.length - 1] ?? -1);
  }
  for (const opening of open) closings.set(opening, words.length);
  return { clauses, brackets, closings };
}

/** A dash parts two clauses only between blanks; a semicolon and a colon always do. */
function isClauseEnd(words: readonly Word[], at: number): boolean {
  const mark = words[at] as Word;
  if (mark.value === ';' || mark.value === ':') return true;
  const before = words[at - 1];
  const next = words[at + 1];
  return before !== undefined && next !== undefined && before.end < mark.start && mark.end < next.start;
}

import type { Statement } from '../sections/statements';
import type { CuedStatement } from './cued-statement';
import { DEMANDED, type Grade, PREFERRED } from './grade';

/** What a line that introduces a list says of all its items. */
export interface LeadIn {
  readonly grade: Grade | null;
  /** Number of the either/or group that the items form ("one of the following:"), null for none. */
  readonly eitherOr: number | null;
  /** Whether the examples of each item are alternatives ("a tool in each of these areas:"). */
  readonly isOneOfEach: boolean;
}

export const NO_LEAD_IN: LeadIn = { grade: null, eitherOr: null, isOneOfEach: false };

/** Words of an item without a bullet, at most. */
const MOST_WORDS = 20;

export function endsInColon({ words }: Pick<Statement, 'words'>): boolean {
  return words[words.length - 1]?.value === ':';
}

/** Whether a statement may be an item: the page says so, a bullet does, or it is a short line of its own without a stop. */
export function isListed({ words, block, start }: Statement): boolean {
  if (block.kind === 'item' || /^[•·▪*–-]$/.test(words[0]?.value ?? '')) return true;
  const last = words[words.length - 1]?.value ?? '';
  return (
    block.kind === 'text' && start === block.start && words.length <= MOST_WORDS && !/^[.!?]$/.test(last)
  );
}

/**
 * @param isHeading  whether a heading opens with this line: its grade is the section's, and "any of these will help" is
 *   no either/or there
 * @param nextGroup  gives the number of a new group
 */
export function leadInOf(statement: CuedStatement, isHeading: boolean, nextGroup: () => number): LeadIn {
  const kinds = new Set(statement.cues.map((cue) => cue.kind));
  const isOneOfEach = kinds.has('each');
  if (isHeading) return { grade: null, eitherOr: null, isOneOfEach };
  return {
    grade: kinds.has('preferred') ? PREFERRED : kinds.has('must') ? DEMANDED : null,
    eitherOr: kinds.has('one-of') && !isOneOfEach ? nextGroup() : null,
    isOneOfEach,
  };
}

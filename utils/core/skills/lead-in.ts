import type { Statement } from '../sections/statements';
import type { CuedStatement } from './cued-statement';
import { DEMANDED, type Grade, PREFERRED } from './grade';

/** What a line that introduces a list says of all its items. */
export interface LeadIn {
  readonly grade: Grade | null;
  /** Number of the either/or group that the items form ("one of the following:"), null for none. */
  readonly eitherOr: number | null;
}

export const NO_LEAD_IN: LeadIn = { grade: null, eitherOr: null };

/** Words of an item without a bullet, at most. */
const MOST_WORDS = 12;

export function endsInColon({ words }: Pick<Statement, 'words'>): boolean {
  return words[words.length - 1]?.value === ':';
}

/** Whether a line may be an item of a list whose bullets got lost: short, a line of its own, and without a stop. */
export function isListLine({ words, block, start }: Statement): boolean {
  const last = words[words.length - 1]?.value ?? '';
  return (
    block.kind === 'text' && start === block.start && words.length <= MOST_WORDS && !/^[.!?]$/.test(last)
  );
}

/** @param nextGroup  gives the number of a new group */
export function leadInOf(statement: CuedStatement, nextGroup: () => number): LeadIn {
  if (!endsInColon(statement)) return NO_LEAD_IN;
  const kinds = new Set(statement.cues.map((cue) => cue.kind));
  return {
    grade: kinds.has('preferred') ? PREFERRED : kinds.has('must') ? DEMANDED : null,
    eitherOr: kinds.has('one-of') ? nextGroup() : null,
  };
}

import { type MarkKind, markAt } from './cue-table';
import type { CuedStatement, Spot } from './cued-statement';

/**
 * Whether a clause speaks of the employer ("we", "our", a name that was blacked out) and not to or of the applicant
 * ("you", "the role", "join"). Says who is meant where no heading does.
 */
export function speaksOfEmployer(statement: CuedStatement, spot: Spot): boolean {
  const { clauses, words } = statement;
  let from = spot.from;
  while (from > 0 && clauses[from - 1] === clauses[spot.from]) from--;
  let to = spot.to;
  while (to < words.length && clauses[to] === clauses[spot.from]) to++;
  return hasMark(statement, 'we', from, to) && !hasMark(statement, 'you', from, to);
}

function hasMark({ words, table }: CuedStatement, mark: MarkKind, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (markAt(table, mark, words, at) > 0) return true;
  return false;
}

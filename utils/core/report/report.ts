import type { Coverage, Match } from '../matching/match';
import type { Plan } from '../plan/plan';
import type { Reading } from '../skills/reading';

export const REPORT_SCHEMA = 'nextbadge/report@1';

/** Reading + certificates -> matches + plan: the waist of the house. The format is DESIGN.md section 4. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly reading: Reading;
  /** Local day of the reader, `YYYY-MM-DD`. */
  readonly today: string;
  readonly coverage: Coverage;
  readonly matches: readonly Match[];
  readonly plan: Plan;
}

import type { Catalogue } from '../catalogue/catalogue';
import type { Cert } from '../certs/cert';
import { matchSkills, summarise } from '../matching/match-skills';
import { makePlan } from '../plan/make-plan';
import type { PlanWishes } from '../plan/plan';
import type { Reading } from '../skills/reading';
import type { Implications } from '../vocabulary/implications';
import { REPORT_SCHEMA, type Report } from './report';

/**
 * Holds a reading against the certificates and the catalogue. Pure: `today` is the user's local day, `YYYY-MM-DD`.
 * Apart from the pipeline, because the worker assesses and must not load the vocabulary that reading needs.
 */
export function assess(
  reading: Reading,
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  today: string,
  wishes: PlanWishes,
): Report {
  const matches = matchSkills(reading.skills, certs, implications, today);
  const { coverage, units } = summarise(reading.skills, matches);
  const plan = makePlan(units, certs, catalogue, implications, wishes, today);
  return { schema: REPORT_SCHEMA, reading, today, coverage, matches, plan };
}

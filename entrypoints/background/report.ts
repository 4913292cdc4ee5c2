import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import { summarise } from '@/utils/core/matching/summarise';
import { alternativesOf, type OtherSet, otherSets } from '@/utils/core/plan/alternatives';
import { NO_WISHES, type Plan, type PlanWishes } from '@/utils/core/plan/plan';
import { assess } from '@/utils/core/report/assess';
import type { Report } from '@/utils/core/report/report';
import type { Reading } from '@/utils/core/skills/reading';
import { applyTaught } from '@/utils/core/skills/teach';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { heldCerts } from '@/utils/store/certs';
import { allChoices, plannedOffers } from '@/utils/store/choices';
import { localDay } from '@/utils/store/day';
import type { Database } from '@/utils/store/schema';
import { settingsOf } from '@/utils/store/settings';
import { taughtWords } from '@/utils/store/words';
import { userCatalogue } from '../shared/user-catalogue';
import { alternativesFor } from './alternatives';

/** The reading as this user taught it: what is shown, counted and kept. */
export const taughtReading = async (db: Database, reading: Reading): Promise<Reading> =>
  applyTaught(reading, await taughtWords(db));

/** The reading against what is held and wished for now. */
export async function reportOn(db: Database, reading: Reading): Promise<Report> {
  const [taught, certs, wishes, choices] = await Promise.all([
    taughtReading(db, reading),
    heldCerts(db),
    wishesOf(db),
    allChoices(db),
  ]);
  return assess(taught, certs, userCatalogue(choices), IMPLICATIONS, localDay(new Date()), wishes);
}

export async function wishesOf(db: Database): Promise<PlanWishes> {
  const [{ wishes }, planned] = await Promise.all([settingsOf(db), plannedOffers(db)]);
  return { ...NO_WISHES, ...wishes, planned };
}

/** What a report names by id, for the view that shows it. */
export interface Named {
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  readonly alternatives: Readonly<Record<string, readonly Offer[]>>;
  readonly otherSets: readonly OtherSet[];
  readonly planned: readonly string[];
  readonly held: number;
}

export async function namedIn(db: Database, report: Report): Promise<Named> {
  const [certs, choices, wishes] = await Promise.all([heldCerts(db), allChoices(db), wishesOf(db)]);
  const named = new Set(
    report.matches.flatMap(({ certs: ids, because }) => ('cert' in because ? [...ids, because.cert] : ids)),
  );
  const catalogue = userCatalogue(choices);
  const others = othersTo(report, certs, catalogue, wishes);
  const ids = new Set([report.plan, ...others.map(({ plan }) => plan)].flatMap((plan) => idsOf(plan)));
  return {
    certs: certs.filter(({ id }) => named.has(id)),
    offers: [...ids].flatMap((id) => catalogue.get(id) ?? []),
    alternatives: alternativesFor(report.plan, catalogue, IMPLICATIONS, wishes),
    otherSets: others,
    planned: wishes.planned,
    held: certs.length,
  };
}

const idsOf = (plan: Plan) => plan.offers.map(({ id }) => id);

/** Other sets that close as much. Where the plan is empty there is nothing to do otherwise. */
function othersTo(
  { reading, matches, plan, today }: Report,
  certs: readonly Cert[],
  catalogue: Catalogue,
  wishes: PlanWishes,
): OtherSet[] {
  if (plan.offers.length === 0) return [];
  const { units } = summarise(reading.skills, matches);
  return otherSets(plan, alternativesOf(units, certs, catalogue, IMPLICATIONS, wishes, today));
}

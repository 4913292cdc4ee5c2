import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import { NO_WISHES, type PlanWishes } from '@/utils/core/plan/plan';
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
  readonly planned: readonly string[];
  readonly held: number;
}

export async function namedIn(db: Database, report: Report): Promise<Named> {
  const [certs, choices, wishes] = await Promise.all([heldCerts(db), allChoices(db), wishesOf(db)]);
  const named = new Set(
    report.matches.flatMap(({ certs: ids, because }) => ('cert' in because ? [...ids, because.cert] : ids)),
  );
  const catalogue = userCatalogue(choices);
  return {
    certs: certs.filter(({ id }) => named.has(id)),
    offers: report.plan.offers.flatMap(({ id }) => catalogue.get(id) ?? []),
    alternatives: alternativesFor(report.plan, catalogue, IMPLICATIONS, wishes),
    planned: wishes.planned,
    held: certs.length,
  };
}

import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import type { Plan, PlanWishes } from '@/utils/core/plan/plan';
import { rankOffers } from '@/utils/core/plan/rank-offers';
import type { Implications } from '@/utils/core/vocabulary/implications';

/** As many as fit under a step. */
const MOST = 3;

/** For each step of a plan, other offers that close all it closes, best first. */
export function alternativesFor(
  plan: Plan,
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): Record<string, Offer[]> {
  const taken = new Set(plan.offers.map(({ id }) => id));
  const others = (closes: readonly string[]) =>
    rankOffers(
      closes.map((skill) => ({ skills: [skill], certificates: [] })),
      catalogue,
      implications,
      wishes,
    )
      .filter(
        ({ offer, services }) =>
          !taken.has(offer.id) && services.length === closes.length && services.every(({ full }) => full),
      )
      .map(({ offer }) => offer)
      .slice(0, MOST);
  return Object.fromEntries(
    plan.offers.map(({ id, closes }) => [id, closes.length === 0 ? [] : others(closes)]),
  );
}

import type { Catalogue } from '../catalogue/catalogue';
import type { Offer } from '../catalogue/offer';
import type { Unit } from '../matching/match';
import type { Implications } from '../vocabulary/implications';
import type { PlanWishes } from './plan';
import { addsOf, aimsFor } from './problem';
import { type Service, servicesFor, showingsOf } from './shows';
import { compareVectors } from './vector';
import { allows } from './wishes';

/** An offer with what it does for a demand. */
export interface RankedOffer {
  readonly offer: Offer;
  /** How it serves each unit that it serves, in the order of the units. */
  readonly services: readonly Service[];
}

/**
 * Every offer that serves a demand on its own, best first: for choosing one step by hand. Those that close more of the
 * demand stand first, closing before narrowing; then those that are about it (the skill is the offer's first, not its
 * fourth); then the order of the plan (decision 12).
 */
export function rankOffers(
  units: readonly Pick<Unit, 'skills' | 'certificates'>[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): RankedOffer[] {
  const index = showingsOf(catalogue, implications);
  const isAllowed = allows(wishes);
  const aims = aimsFor(wishes);
  const byOffer = new Map<Offer, Service[]>();
  for (const unit of units)
    for (const service of servicesFor(unit, index).values())
      if (isAllowed(service.offer))
        byOffer.set(service.offer, [...(byOffer.get(service.offer) ?? []), service]);

  return [...byOffer]
    .map(([offer, services]) => ({
      offer,
      services,
      halves: services.reduce((sum, service) => sum + (service.full ? 2 : 1), 0),
      aside: services.reduce((sum, service) => sum + offer.skills.indexOf(service.path[0] ?? ''), 0),
      adds: addsOf(offer, catalogue, wishes, aims),
    }))
    .sort(
      (a, b) =>
        b.halves - a.halves ||
        a.aside - b.aside ||
        compareVectors(a.adds, b.adds) ||
        (a.offer.id < b.offer.id ? -1 : 1),
    )
    .map(({ offer, services }) => ({ offer, services }));
}

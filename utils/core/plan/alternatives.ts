import type { Catalogue } from '../catalogue/catalogue';
import type { Cert } from '../certs/cert';
import type { Unit } from '../matching/match';
import type { Implications } from '../vocabulary/implications';
import { makePlan } from './make-plan';
import type { Plan, PlanWishes } from './plan';
import type { OfferAim } from './problem';

/** What an alternative puts first once everything that can be closed is closed. */
export type AlternativeKind = 'cheapest' | 'quickest' | 'strongest-proof';

export interface Alternative {
  readonly kind: AlternativeKind;
  readonly plan: Plan;
}

/** A set that differs from the best one, and what it is best in: money, time, proof, or more than one of these. */
export interface OtherSet {
  readonly kinds: readonly AlternativeKind[];
  readonly plan: Plan;
}

const AIMS: Readonly<Record<AlternativeKind, readonly OfferAim[]>> = {
  cheapest: ['cost', 'hours', 'offers', 'unliked', 'weakness', 'unchecked'],
  quickest: ['hours', 'cost', 'offers', 'unliked', 'weakness', 'unchecked'],
  'strongest-proof': ['weakness', 'cost', 'hours', 'offers', 'unliked', 'unchecked'],
};

/**
 * Three plans beside the best: each closes as much within the same limits, and puts money, time or proof first. Each is
 * exact in its own order; two may be the same set as the best, and then say so by their ids.
 */
export function alternativesOf(
  units: readonly Unit[],
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
  today: string,
): Alternative[] {
  return (['cheapest', 'quickest', 'strongest-proof'] as const).map((kind) => ({
    kind,
    // The slider is what the three replace: cost is money alone here.
    plan: makePlan(units, certs, catalogue, implications, { ...wishes, weight: 0 }, today, AIMS[kind]),
  }));
}

/** The alternatives that are another set than the best, each set once. */
export function otherSets(best: Plan, alternatives: readonly Alternative[]): OtherSet[] {
  const setOf = ({ offers }: Plan) =>
    offers
      .map(({ id }) => id)
      .sort()
      .join(' ');
  const found = new Map<string, OtherSet>();
  for (const { kind, plan } of alternatives) {
    const kinds = found.get(setOf(plan))?.kinds ?? [];
    if (setOf(plan) !== setOf(best)) found.set(setOf(plan), { kinds: [...kinds, kind], plan });
  }
  return [...found.values()];
}

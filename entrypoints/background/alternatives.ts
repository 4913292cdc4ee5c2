import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import type { Plan, PlanWishes } from '@/utils/core/plan/plan';
import { showingsOf } from '@/utils/core/plan/shows';
import { allows } from '@/utils/core/plan/wishes';
import type { Implications } from '@/utils/core/vocabulary/implications';

/** As many as fit under a step. */
const MOST = 3;

/** For each step of a plan, other offers that close all it closes: known and low prices first, then hours, then id. */
export function alternativesFor(
  plan: Plan,
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): Record<string, Offer[]> {
  const index = showingsOf(catalogue, implications);
  const taken = new Set(plan.offers.map(({ id }) => id));
  const isWanted = allows(wishes);
  const others = (closes: readonly string[]) => {
    const showing = closes.map((skill) => new Set((index.get(skill) ?? []).map(({ offer }) => offer.id)));
    return [...(showing[0] ?? [])]
      .filter((id) => !taken.has(id) && showing.every((ids) => ids.has(id)))
      .flatMap((id) => catalogue.get(id) ?? [])
      .filter(isWanted)
      .sort(byEffort)
      .slice(0, MOST);
  };
  return Object.fromEntries(plan.offers.map(({ id, closes }) => [id, others(closes)]));
}

function byEffort(a: Offer, b: Offer): number {
  const last = (n: number | null) => n ?? Number.POSITIVE_INFINITY;
  const compare = (x: number, y: number) => (x === y ? 0 : x - y);
  return (
    compare(last(a.priceUSD), last(b.priceUSD)) ||
    compare(last(a.hours), last(b.hours)) ||
    (a.id < b.id ? -1 : 1)
  );
}

import type { Catalogue } from '../catalogue/catalogue';
import { mayHaveChanged } from '../catalogue/freshness';
import type { Offer } from '../catalogue/offer';
import { orderingPrice } from '../catalogue/typical';
import type { PlanFacts, PlanOffer } from './plan';
import type { Bundle } from './prerequisites';
import type { OpenUnit } from './problem';
import type { Service } from './shows';

/** What an offer is worth to the open units: the order of the steps, and what each is said to close. */
interface Worth {
  readonly required: number;
  readonly preferred: number;
}

/**
 * The chosen offers in the order to take them, with what each closes. Next comes whichever closes most required weight
 * that is still open, then preferred, then the cheaper, then by id; what it needs beforehand stands directly before it.
 *
 * @param isLapsed  whether the user holds a certificate of this offer that has run out: taking it again renews it
 */
export function stepsOf(
  bundles: readonly Bundle[],
  openUnits: readonly OpenUnit[],
  catalogue: Catalogue,
  isLapsed: (offerId: string) => boolean,
  today: string,
): PlanOffer[] {
  const open = openUnits.map((one) => withoutHalves(one, bundles));
  const state = new Map(open.map(({ unit }) => [unit, unit.status === 'partly' ? 1 : 2]));
  const left = new Map(
    bundles
      .map((bundle) => [bundle.offers[0] as string, bundle] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const steps: PlanOffer[] = [];
  const done = new Set<string>();
  const price = (id: string) => orderingPrice(catalogue.get(id) as Offer, catalogue.typical);
  const worthOf = (bundle: Bundle): Worth => {
    const worth = { required: 0, preferred: 0 };
    for (const { unit, services } of open) {
      const weight = state.get(unit) ?? 0;
      const gains = bundle.offers.map((id) => gain(weight, services.get(id)));
      worth[unit.need] += Math.max(0, ...gains);
    }
    return worth;
  };

  while (left.size > 0) {
    const [next] = [...left.values()]
      .map((bundle) => ({ bundle, worth: worthOf(bundle), id: bundle.offers[0] as string }))
      .sort(
        (a, b) =>
          b.worth.required - a.worth.required ||
          b.worth.preferred - a.worth.preferred ||
          price(a.id) - price(b.id) ||
          (a.id < b.id ? -1 : 1),
      );
    if (next === undefined) break;
    left.delete(next.id);
    for (const id of [...next.bundle.offers].reverse()) {
      if (done.has(id)) continue;
      done.add(id);
      const closed = open.flatMap((one) => {
        const service = one.services.get(id);
        const weight = state.get(one.unit) ?? 0;
        const by = gain(weight, service);
        if (service === undefined || by === 0) return [];
        state.set(one.unit, weight - by);
        return [service];
      });
      const isOwn = id === next.id;
      steps.push({
        id,
        closes: [...new Set(closed.map((service) => service.skill))],
        because: {
          code: closed.length === 0 ? 'prerequisite' : isLapsed(id) ? 'renews' : 'closes',
          paths: Object.fromEntries(closed.map((service) => [service.skill, service.path])),
          neededFor: bundles
            .filter((bundle) => bundle.offers.indexOf(id) > 0)
            .map((b) => b.offers[0] as string)
            .sort(),
          conditions: isOwn ? next.bundle.conditions : [],
          facts: factsOf(catalogue.get(id) as Offer, today),
        },
      });
    }
  }
  return steps;
}

/** Where some step closes the gap in full, those that would only narrow it are not said to close it. */
function withoutHalves({ unit, services }: OpenUnit, bundles: readonly Bundle[]): OpenUnit {
  const taken = new Set(bundles.flatMap((bundle) => bundle.offers));
  const full = [...services].filter(([id, service]) => service.full && taken.has(id));
  return { unit, services: full.length > 0 ? new Map(full) : services };
}

/** Halves of weight that an offer closes of a unit with `weight` halves open. */
function gain(weight: number, service: Service | undefined): number {
  if (service === undefined || weight === 0) return 0;
  return service.full ? weight : Math.max(0, weight - 1);
}

function factsOf({ confidence, asOf, unverified, sources }: Offer, today: string): PlanFacts {
  return {
    confidence,
    asOf,
    mayHaveChanged: mayHaveChanged(asOf, today),
    unverified,
    sources: sources.map((source) => source.what),
  };
}

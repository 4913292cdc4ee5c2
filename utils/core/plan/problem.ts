import type { Catalogue } from '../catalogue/catalogue';
import type { Offer, Proof } from '../catalogue/offer';
import { orderingHours, orderingPrice } from '../catalogue/typical';
import type { Unit } from '../matching/match';
import type { Aim, PlanWishes } from './plan';
import { type Bundle, bundlesOf } from './prerequisites';
import type { Service } from './shows';
import { allows, providerKey } from './wishes';

/** Money is summed in millionths of a dollar and time in thousandths of an hour, as integers: sums are exact in any order. */
export const MICRO_USD = 1_000_000;
const MILLI_HOURS = 1_000;
/** Dollars that an hour counts for when money and time are weighed (decision 12). */
const USD_AN_HOUR = 20;
const WEAKNESS: Readonly<Record<Proof, number>> = {
  'proctored-exam': 0,
  assessment: 1,
  course: 2,
  'self-declared': 3,
};
/** Facts that an offer states: title, address, price, hours, validity, proof, retirement. */
const FACTS = 7;

/** The aims behind open weight that an offer adds to when it is taken. */
export type OfferAim = Exclude<Aim, 'required' | 'preferred'>;

/**
 * Half the weight of a unit, or all of it: `reached` is closed by any offer that serves the unit, `shown` only by one
 * that shows it directly. Where the two are served by the same offers they are one element of weight 2.
 */
export interface Element {
  readonly need: 'required' | 'preferred';
  readonly weight: 1 | 2;
  /** Indexes of the candidates that close it. */
  readonly candidates: readonly number[];
}

export interface SolverOffer {
  readonly id: string;
  /** What taking it adds to each aim of the problem, integers of 0 or more. */
  readonly adds: readonly number[];
  readonly usd: number;
  readonly hours: number;
}

/** Something to choose: an offer with one way to meet its prerequisites. */
export interface Candidate {
  /** Indexes of offers, the candidate's own first. */
  readonly offers: readonly number[];
  /** Indexes of the elements that these offers close. */
  readonly closes: readonly number[];
  readonly bundle: Bundle;
}

/** A weighted set cover with a budget: which candidates close the elements at the least sum of the aims, in their order. */
export interface Problem {
  readonly aims: readonly OfferAim[];
  readonly elements: readonly Element[];
  readonly offers: readonly SolverOffer[];
  readonly candidates: readonly Candidate[];
  /** Halves that no candidate closes: open in every solution. */
  readonly unreachable: Readonly<Record<Element['need'], number>>;
  /** Limits of the ordering figures; Infinity for none. */
  readonly most: { readonly usd: number; readonly hours: number };
}

/** A unit that is open, with the offers that serve it. */
export interface OpenUnit {
  readonly unit: Unit;
  readonly services: ReadonlyMap<string, Service>;
}

/** The order of decision 12: with the slider on money alone, hours break the tie. */
export function aimsFor(wishes: Pick<PlanWishes, 'weight'>): readonly OfferAim[] {
  return wishes.weight > 0
    ? ['cost', 'offers', 'unliked', 'weakness', 'unchecked']
    : ['cost', 'hours', 'offers', 'unliked', 'weakness', 'unchecked'];
}

export function problemOf(
  open: readonly OpenUnit[],
  catalogue: Catalogue,
  wishes: PlanWishes,
  isHeld: (offerId: string) => boolean,
  aims: readonly OfferAim[] = aimsFor(wishes),
): Problem {
  const fits = allows(wishes);
  const isAllowed = (offer: Offer) => fits(offer) && !catalogue.hidden.has(offer.id);
  const most = {
    usd: wishes.budgetUSD === null ? Infinity : Math.round(wishes.budgetUSD * MICRO_USD),
    hours: wishes.hours === null ? Infinity : Math.round(wishes.hours * MILLI_HOURS),
  };
  const isUnlimited = most.usd === Infinity && most.hours === Infinity;
  const offers: SolverOffer[] = [];
  const indexOf = new Map<string, number>();
  const indexFor = (id: string): number => {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    const index = offers.push(solverOffer(catalogue.get(id) as Offer, catalogue, wishes, aims)) - 1;
    indexOf.set(id, index);
    return index;
  };

  const serving = new Map<string, Offer>();
  for (const { services } of open)
    for (const { offer } of services.values())
      if (isAllowed(offer) && !isHeld(offer.id)) serving.set(offer.id, offer);
  const ways = [...serving.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((offer) => bundlesOf(offer, catalogue, isHeld, isAllowed))
    .map((bundle) => ({ bundle, offers: bundle.offers.map(indexFor) }))
    .filter((way) => total(way.offers, offers, 'usd') <= most.usd)
    .filter((way) => total(way.offers, offers, 'hours') <= most.hours);

  const closes: number[][] = ways.map(() => []);
  const elements: Element[] = [];
  const unreachable = { required: 0, preferred: 0 };
  const addElement = (need: Element['need'], weight: Element['weight'], candidates: readonly number[]) => {
    if (candidates.length === 0) {
      unreachable[need] += weight;
      return;
    }
    const index = elements.push({ need, weight, candidates }) - 1;
    for (const candidate of candidates) closes[candidate]?.push(index);
  };
  const waysWith = new Map<string, number[]>();
  ways.forEach(({ bundle }, index) => {
    for (const id of bundle.offers) waysWith.set(id, [...(waysWith.get(id) ?? []), index]);
  });
  for (const { unit, services } of open) {
    const which = (full: boolean) => {
      const found = new Set<number>();
      for (const service of services.values())
        if (!full || service.full) for (const way of waysWith.get(service.offer.id) ?? []) found.add(way);
      return [...found].sort((a, b) => a - b);
    };
    const shown = which(true);
    const reached = unit.status === 'partly' ? [] : which(false);
    // Without limits everything that can be shown will be, and being reached follows from it.
    const together = unit.status !== 'partly' && (isUnlimited || reached.length === shown.length);
    if (together && shown.length > 0) addElement(unit.need, 2, shown);
    else {
      addElement(unit.need, 1, shown);
      if (unit.status !== 'partly') addElement(unit.need, 1, reached);
    }
  }
  const candidates = ways.map(({ bundle, offers: indexes }, i) => ({
    bundle,
    offers: indexes,
    closes: closes[i] ?? [],
  }));
  return { aims, elements, offers, candidates, unreachable, most };
}

function solverOffer(
  offer: Offer,
  catalogue: Catalogue,
  wishes: PlanWishes,
  aims: readonly OfferAim[],
): SolverOffer {
  return {
    id: offer.id,
    adds: addsOf(offer, catalogue, wishes, aims),
    usd: Math.round(orderingPrice(offer, catalogue.typical) * MICRO_USD),
    hours: Math.round(orderingHours(offer, catalogue.typical) * MILLI_HOURS),
  };
}

/** What taking an offer adds to each of the aims, integers of 0 or more. */
export function addsOf(
  offer: Offer,
  catalogue: Catalogue,
  wishes: PlanWishes,
  aims: readonly OfferAim[],
): number[] {
  const usd = orderingPrice(offer, catalogue.typical);
  const hours = orderingHours(offer, catalogue.typical);
  const weight = Math.min(1, Math.max(0, wishes.weight));
  const liked = wishes.likedProviders.some((one) => providerKey(one) === providerKey(offer.provider));
  const adds: Readonly<Record<OfferAim, number>> = {
    cost: Math.round(((1 - weight) * usd + weight * hours * USD_AN_HOUR) * MICRO_USD),
    hours: Math.round(hours * MILLI_HOURS),
    offers: 1,
    unliked: liked ? 0 : 1,
    weakness: WEAKNESS[offer.proof],
    unchecked: offer.confidence === 'verified' ? Math.min(FACTS, offer.unverified.length) : FACTS,
  };
  return aims.map((aim) => adds[aim]);
}

function total(indexes: readonly number[], offers: readonly SolverOffer[], key: 'usd' | 'hours'): number {
  return indexes.reduce((sum, index) => sum + (offers[index]?.[key] ?? 0), 0);
}

import type { HoursBasis, Offer } from '../catalogue/offer';

/** One offer to take, and the skill ids of the posting that it closes. */
export interface PlanOffer {
  readonly id: string;
  /**
   * Skill ids of the posting whose gap it closes, or narrows where it shows the skill by implication only (`paths` tells
   * which). Each gap stands once: with the first step that closes it. Empty for a mere prerequisite.
   */
  readonly closes: readonly string[];
  readonly because: PlanReason;
}

/** For each skill closed: `[skill]` when direct, else the path of implication from the offer's skill to it. */
export interface PlanReason {
  readonly code: 'closes' | 'prerequisite' | 'renews';
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** With `prerequisite`: the offers of this plan that ask for it. */
  readonly neededFor: readonly string[];
  /** What the provider asks for beforehand and the catalogue does not offer: shown as a condition. */
  readonly conditions: readonly string[];
  readonly facts: PlanFacts;
}

/** Where the facts of an offer are from: a price is only as good as its source and its age (decision 8). */
export interface PlanFacts {
  readonly confidence: Offer['confidence'];
  /** Month of the newest source, `2026-05`, or null. */
  readonly asOf: string | null;
  readonly mayHaveChanged: boolean;
  /** Fields that no source states. */
  readonly unverified: readonly string[];
  readonly sources: readonly string[];
}

/** Sums keep known, unknown and monthly prices apart, and hours by their basis (decision 12). */
export interface PlanPrice {
  /** US dollars: the sum of the prices that are known as a total. */
  readonly known: number;
  /** How many offers have no known price. */
  readonly unknown: number;
  /** How many offers are paid by the month; their price is in no sum. */
  readonly perMonth: number;
  readonly currency: 'USD';
}

export interface Plan {
  /** In the order to take them: prerequisites first, then what closes most of the required gaps. */
  readonly offers: readonly PlanOffer[];
  /** Skill ids of open units that nothing in the catalogue closes. */
  readonly open: readonly string[];
  /** Skill ids of open units that the catalogue could close, but not within the wishes. */
  readonly beyondWishes: readonly string[];
  readonly price: PlanPrice;
  readonly hours: Readonly<Partial<Record<HoursBasis | 'unknown', number>>>;
  /** Whether the search proved that no better set exists. */
  readonly optimal: boolean;
  /** Null when optimal; else how far the best set found may be from the optimum. */
  readonly distance: PlanDistance | null;
}

/** Difference of the best set found to the lower bound that was proven, in the first aim where they differ. */
export interface PlanDistance {
  readonly aim: Aim;
  readonly by: number;
}

/**
 * What a plan is compared by, in the order that the solver is given (decision 12). All are sums that are to be small:
 * `required` and `preferred` open weight, `cost` in US dollars, `hours`, `offers` their number, `unliked` those of other
 * providers than the liked ones, `weakness` of proof, `unchecked` facts.
 */
export type Aim =
  | 'required'
  | 'preferred'
  | 'cost'
  | 'hours'
  | 'offers'
  | 'unliked'
  | 'weakness'
  | 'unchecked';

/** What the user wants of a plan. */
export interface PlanWishes {
  /** Upper limit of the ordering price in US dollars, null for none. */
  readonly budgetUSD: number | null;
  readonly hours: number | null;
  /** 0: money only, 1: time only. */
  readonly weight: number;
  /** Whether preferred gaps are to be closed too. */
  readonly preferred: boolean;
  readonly freeOnly: boolean;
  readonly proctoredOnly: boolean;
  readonly hiddenProviders: readonly string[];
  readonly likedProviders: readonly string[];
  /** Offers the user has decided to take: they count as taken. */
  readonly planned: readonly string[];
}

export const NO_WISHES: PlanWishes = {
  budgetUSD: null,
  hours: null,
  weight: 0,
  preferred: false,
  freeOnly: false,
  proctoredOnly: false,
  hiddenProviders: [],
  likedProviders: [],
  planned: [],
};

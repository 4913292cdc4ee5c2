import type { HoursBasis } from '../catalogue/offer';

/** One offer to take, and the skill ids of the posting that it closes. */
export interface PlanOffer {
  readonly id: string;
  readonly closes: readonly string[];
  readonly because: PlanReason;
}

/** For each skill closed: direct, or through the path of implication from the offer's skill. */
export interface PlanReason {
  readonly code: 'closes' | 'prerequisite' | 'renews';
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/** Sums keep known, unknown and monthly prices apart, and hours by their basis (decision 12). */
export interface PlanPrice {
  readonly known: number;
  readonly unknown: number;
  readonly perMonth: number;
  readonly currency: 'USD';
}

export interface Plan {
  readonly offers: readonly PlanOffer[];
  /** Skill ids of open units that nothing in the catalogue closes. */
  readonly open: readonly string[];
  readonly price: PlanPrice;
  readonly hours: Readonly<Partial<Record<HoursBasis | 'unknown', number>>>;
  /** Whether the search proved that no better set exists. */
  readonly optimal: boolean;
}

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

import type { Offer } from './offer';

/** The offers, in order of id, ready for the plan. */
export interface Catalogue {
  readonly offers: readonly Offer[];
  get(id: string): Offer | undefined;
}

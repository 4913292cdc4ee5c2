/** How hard the proof is to get: told apart everywhere, never counted the same in silence (decision 13). */
export type Proof = 'proctored-exam' | 'assessment' | 'course' | 'self-declared';

/** What `hours` counts: the course, the test alone, or a rough estimate of the study before an exam. */
export type HoursBasis = 'course' | 'assessment-only' | 'study-estimate';

export type PriceBasis = 'free' | 'one-off' | 'per-month';

export type Level = 'beginner' | 'intermediate' | 'advanced';

/** Where facts of an offer were read, and which fields that source states. */
export interface OfferSource {
  readonly what: string;
  readonly saw: readonly string[];
}

/** A micro-certification that can be earned. A null price or hours is "not known", never 0. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly url: string;
  /**
   * Vocabulary ids this offer is a proof of, without what they imply, the main ones first. Where the vocabulary has
   * the certificate itself (`cka`), its id stands last: that is how a demanded certificate finds its offer.
   */
  readonly skills: readonly string[];
  readonly level: Level | null;
  readonly proof: Proof;
  readonly hours: number | null;
  readonly hoursBasis: HoursBasis | null;
  /** US dollars: the total, or the monthly price with `per-month`. */
  readonly priceUSD: number | null;
  readonly priceBasis: PriceBasis | null;
  /** Null: does not expire, unless `unknown` lists it. */
  readonly validityMonths: number | null;
  /** Free text of the provider: a condition that is shown. */
  readonly prerequisites: readonly string[];
  readonly retired: boolean;
  /** Month of the newest dated source, `2026-05`, or null. */
  readonly asOf: string | null;
  /** `recalled` facts say so wherever they are shown (decision 8). */
  readonly confidence: 'verified' | 'recalled' | 'user';
  /** Fields whose value no source states. */
  readonly unverified: readonly string[];
  /** Fields whose value is null because it is not known. */
  readonly unknown: readonly string[];
  readonly note: string | null;
  readonly sources: readonly OfferSource[];
}

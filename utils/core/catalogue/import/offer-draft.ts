import type { HoursBasis, Level, Offer, PriceBasis, Proof } from '../offer';
import { type CheckedOffer, checkOffer } from '../offer-schema';

/** What a file says of an offer, skills by name. What it does not say is null. */
export interface OfferDraft {
  readonly title: string | null;
  readonly provider: string | null;
  readonly url: string | null;
  readonly skills: readonly string[];
  readonly level: Level | null;
  readonly proof: Proof | null;
  readonly hours: number | null;
  readonly hoursBasis: HoursBasis | null;
  readonly price: number | null;
  /** ISO 4217; null counts as US dollars. */
  readonly currency: string | null;
  readonly priceBasis: PriceBasis | null;
  readonly validityMonths: number | null;
  readonly prerequisites: readonly string[];
}

export const EMPTY_DRAFT: OfferDraft = {
  title: null,
  provider: null,
  url: null,
  skills: [],
  level: null,
  proof: null,
  hours: null,
  hoursBasis: null,
  price: null,
  currency: null,
  priceBasis: null,
  validityMonths: null,
  prerequisites: [],
};

/** Vocabulary id of a skill name, or null. */
export type ResolveSkill = (name: string) => string | null;

/**
 * The offer of a draft: `user` in confidence, with an id made of its title. A price in another currency is kept as a note
 * and counts as not known, because nothing here converts money.
 */
export function offerOf(draft: OfferDraft, resolve: ResolveSkill): CheckedOffer {
  const inDollars = draft.currency === null || draft.currency.toUpperCase() === 'USD';
  const priceUSD = inDollars ? draft.price : null;
  const skills = [...new Set(draft.skills.flatMap((name) => resolve(name) ?? []))];
  const offer: Offer = {
    id: `user:${slugOf(`${draft.provider ?? ''} ${draft.title ?? ''}`)}`,
    title: draft.title ?? '',
    provider: draft.provider ?? '',
    url: draft.url ?? '',
    skills,
    level: draft.level,
    proof: draft.proof ?? 'course',
    hours: draft.hours,
    hoursBasis: draft.hours === null ? null : (draft.hoursBasis ?? 'course'),
    priceUSD,
    priceBasis: priceUSD === null ? null : priceUSD === 0 ? 'free' : (draft.priceBasis ?? 'one-off'),
    validityMonths: draft.validityMonths,
    prerequisites: draft.prerequisites,
    retired: false,
    asOf: null,
    confidence: 'user',
    unverified: [],
    unknown: [
      ...(draft.hours === null ? ['hours'] : []),
      ...(priceUSD === null ? ['priceUSD'] : []),
      ...(draft.validityMonths === null ? ['validityMonths'] : []),
    ],
    note: !inDollars && draft.price !== null ? `${draft.price} ${draft.currency}` : null,
    sources: [],
  };
  return checkOffer(offer);
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120);
}

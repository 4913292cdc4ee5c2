import type { Offer, Proof } from './offer';

/** Figures that stand in for an unknown price or hours when plans are ordered; they are never shown (decision 12). */
export interface Typical {
  readonly priceUSD: number;
  readonly hours: number;
}

export type TypicalByProof = Readonly<Record<Proof, Typical>>;

/** Beyond these a figure is a slip of the pen, not a fact: it is treated as not known. */
export const MOST_USD = 100_000;
export const MOST_HOURS = 10_000;
/** A monthly price is paid while one learns this many hours in a month (decision 12). */
const HOURS_A_MONTH = 40;

/** Upper quartile (nearest rank) of the known prices and hours, by kind of proof; a kind with none takes that of all. */
export function typicalOf(offers: readonly Offer[]): TypicalByProof {
  const current = offers.filter((offer) => !offer.retired);
  const hours = quartiles(current, (offer) => known(offer.hours, MOST_HOURS));
  const prices = quartiles(current, (offer) => totalPrice(offer, hours[offer.proof]));
  const of = (proof: Proof): Typical => ({ priceUSD: prices[proof], hours: hours[proof] });
  return {
    'proctored-exam': of('proctored-exam'),
    assessment: of('assessment'),
    course: of('course'),
    'self-declared': of('self-declared'),
  };
}

/** US dollars that an offer counts for when plans are ordered and held against a budget. */
export function orderingPrice(offer: Offer, typical: TypicalByProof): number {
  return totalPrice(offer, typical[offer.proof].hours) ?? typical[offer.proof].priceUSD;
}

/** Hours that an offer counts for when plans are ordered and held against a limit. */
export function orderingHours(offer: Offer, typical: TypicalByProof): number {
  return known(offer.hours, MOST_HOURS) ?? typical[offer.proof].hours;
}

/** The whole price where it is known; a monthly price for as many months as the hours take. */
function totalPrice(offer: Offer, typicalHours: number): number | null {
  const price = known(offer.priceUSD, MOST_USD);
  if (price === null || offer.priceBasis !== 'per-month') return price;
  return price * Math.max(1, Math.ceil((known(offer.hours, MOST_HOURS) ?? typicalHours) / HOURS_A_MONTH));
}

function known(value: number | null, most: number): number | null {
  return value !== null && value >= 0 && value <= most ? value : null;
}

function quartiles(offers: readonly Offer[], figure: (offer: Offer) => number | null): Record<Proof, number> {
  const all: number[] = [];
  const byProof: Record<Proof, number[]> = {
    'proctored-exam': [],
    assessment: [],
    course: [],
    'self-declared': [],
  };
  for (const offer of offers) {
    const value = figure(offer);
    if (value === null) continue;
    all.push(value);
    byProof[offer.proof].push(value);
  }
  const overall = upperQuartile(all) ?? 0;
  return {
    'proctored-exam': upperQuartile(byProof['proctored-exam']) ?? overall,
    assessment: upperQuartile(byProof.assessment) ?? overall,
    course: upperQuartile(byProof.course) ?? overall,
    'self-declared': upperQuartile(byProof['self-declared']) ?? overall,
  };
}

function upperQuartile(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.75) - 1] ?? null;
}

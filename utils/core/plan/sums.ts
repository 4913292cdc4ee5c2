import type { Offer } from '../catalogue/offer';
import type { Plan, PlanPrice } from './plan';

/** Sums for show: what is known, how many are not, and monthly prices apart; nothing is filled in (decision 8). */
export function priceOf(offers: readonly Offer[]): PlanPrice {
  const monthly = offers.filter((offer) => offer.priceUSD !== null && offer.priceBasis === 'per-month');
  const total = offers.filter((offer) => offer.priceUSD !== null && offer.priceBasis !== 'per-month');
  return {
    known: cents(total.reduce((sum, offer) => sum + (offer.priceUSD ?? 0), 0)),
    unknown: offers.length - monthly.length - total.length,
    perMonth: monthly.length,
    currency: 'USD',
  };
}

/** Hours by what they count; `unknown` is the number of offers whose hours are not known. */
export function hoursOf(offers: readonly Offer[]): Plan['hours'] {
  const sums: Record<string, number> = {};
  for (const offer of offers) {
    const basis = offer.hours === null ? 'unknown' : (offer.hoursBasis ?? 'course');
    sums[basis] = cents((sums[basis] ?? 0) + (offer.hours ?? 1));
  }
  return sums;
}

/** Two decimals, so that sums do not show the noise of binary fractions. */
function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

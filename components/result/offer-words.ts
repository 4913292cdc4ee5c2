import { mayHaveChanged } from '../../utils/core/catalogue/freshness';
import type { Offer } from '../../utils/core/catalogue/offer';
import type { Plan } from '../../utils/core/plan/plan';
import type { Words } from '../words';

/**
 * An offer's price in words. A price that is not known is never shown as free, and an old one says so (decision 8).
 *
 * @param today  the user's local day; null where the age is no matter
 */
export function priceWord(
  words: Words,
  offer: Offer,
  today: string | null = null,
): { readonly text: string; readonly known: boolean } {
  if (offer.priceUSD === null) {
    return {
      text: words.t(offer.unknown.includes('priceUSD') ? 'price.unknown' : 'price.unchecked'),
      known: false,
    };
  }
  const amount = offer.priceUSD === 0 ? words.t('price.free') : words.dollars(offer.priceUSD);
  const price =
    offer.priceBasis === 'per-month' && offer.priceUSD > 0 ? words.t('price.perMonth', { amount }) : amount;
  if (offer.asOf === null) return { text: price, known: true };
  const dated = words.t('price.asOf', { price, date: words.date(offer.asOf) });
  const isOld = today !== null && mayHaveChanged(offer.asOf, today);
  return { text: isOld ? words.t('price.old', { price: dated }) : dated, known: true };
}

/** "4 h", with what the hours count where it is not a course. */
export function hoursWord(words: Words, offer: Offer): string {
  if (offer.hours === null) return words.t('hours.unknown');
  const hours = words.t('hours.some', { n: offer.hours });
  return offer.hoursBasis === 'study-estimate' ? words.t('hours.study', { hours }) : hours;
}

/** The plan's sums: "2 certificates · about 9 h · $0", and what is not known apart. */
export function planSum(
  words: Words,
  plan: Plan,
): { readonly sum: string; readonly apart: readonly string[] } {
  const hours = Object.entries(plan.hours).reduce(
    (sum, [basis, n]) => (basis === 'unknown' ? sum : sum + (n ?? 0)),
    0,
  );
  const parts = [
    words.t('plan.certificates', { n: plan.offers.length }),
    hours > 0 && words.t('hours.about', { n: hours }),
    words.dollars(plan.price.known),
  ];
  const apart = [
    plan.price.perMonth > 0 && words.t('plan.perMonth', { n: plan.price.perMonth }),
    plan.price.unknown > 0 && words.t('plan.unknownPrices', { n: plan.price.unknown }),
  ];
  return { sum: parts.filter(Boolean).join(' · '), apart: apart.filter((part) => part !== false) };
}

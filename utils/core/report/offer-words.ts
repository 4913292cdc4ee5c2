import { mayHaveChanged } from '../catalogue/freshness';
import type { Offer } from '../catalogue/offer';
import type { Plan } from '../plan/plan';
import { dateInWords } from './dates';
import { fill, type ReportWords } from './report-words';

/** Whether a source states this field of the offer: what is recalled or typed in was checked by nobody. */
export function isChecked(offer: Offer, field: 'priceUSD' | 'hours'): boolean {
  return offer.confidence === 'verified' && !offer.unverified.includes(field);
}

/** `Free`, `$70.50`, `$49 a month`, `Not known`; with a note where no source states it (decision 8). */
export function priceInWords(offer: Offer, words: ReportWords): string {
  if (offer.priceUSD === null) return words.notKnown;
  const amount = dollars(offer.priceUSD);
  const value =
    offer.priceUSD === 0
      ? words.free
      : offer.priceBasis === 'per-month'
        ? fill(words.perMonth, { amount })
        : amount;
  return isChecked(offer, 'priceUSD') ? value : fill(words.notChecked, { value });
}

/** `about 4 h`, `about 1 h, test only`, `Not known`. */
export function hoursInWords(offer: Offer, words: ReportWords): string {
  if (offer.hours === null) return words.notKnown;
  const basis = offer.hoursBasis === null ? '' : words.hoursBasis[offer.hoursBasis];
  const value = [fill(words.hours, { n: offer.hours }), basis].filter(Boolean).join(', ');
  return isChecked(offer, 'hours') ? value : fill(words.notChecked, { value });
}

/** Where the facts are from: `listed Feb 2025, may have changed`, `from memory, not checked`. */
export function sourceInWords(offer: Offer, today: string, words: ReportWords): string {
  if (offer.confidence === 'user') return words.ownOffer;
  if (offer.confidence === 'recalled') return words.recalled;
  return [
    offer.asOf === null ? '' : fill(words.listed, { date: dateInWords(offer.asOf, words) }),
    mayHaveChanged(offer.asOf, today) ? words.mayHaveChanged : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** `$70.50 + 1 price not known + 1 paid by the month (2 not checked)`. */
export function priceSumInWords(plan: Plan, offers: readonly Offer[], words: ReportWords): string {
  const unchecked = offers.filter((offer) => offer.priceUSD !== null && !isChecked(offer, 'priceUSD')).length;
  return [
    dollars(plan.price.known),
    plan.price.unknown > 0 ? fill(words.unknownPrices, { n: plan.price.unknown }) : '',
    plan.price.perMonth > 0 ? fill(words.monthlyPrices, { n: plan.price.perMonth }) : '',
    unchecked > 0 ? fill(words.uncheckedPrices, { n: unchecked }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Hours by what they count, apart: `about 9 h + about 2 h, test only + 1 of unknown length`. */
export function hoursSumInWords({ hours }: Plan, words: ReportWords): string {
  const parts = (['course', 'assessment-only', 'study-estimate'] as const).flatMap((basis) => {
    const n = hours[basis];
    return n === undefined
      ? []
      : [[fill(words.hours, { n }), words.hoursBasis[basis]].filter(Boolean).join(', ')];
  });
  const unknown = hours.unknown === undefined ? [] : [fill(words.unknownHours, { n: hours.unknown })];
  return [parts.length > 0 ? parts.join(' + ') : fill(words.hours, { n: 0 }), ...unknown].join(' ');
}

/** `$0`, `$70.50`, `$1,599`: whole dollars without cents. */
export function dollars(amount: number): string {
  const [whole = '0', cents] = amount.toFixed(Number.isInteger(amount) ? 0 : 2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === undefined ? `$${grouped}` : `$${grouped}.${cents}`;
}

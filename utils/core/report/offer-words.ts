import { mayHaveChanged } from '../catalogue/freshness';
import type { Offer } from '../catalogue/offer';
import type { Plan, PlanPrice } from '../plan/plan';
import { dateInWords } from './dates';
import { dollars, hoursInNumbers } from './numbers';
import { fill, type ReportWords } from './report-words';

/** Whether a source states this field of the offer: what is recalled or typed in was checked by nobody. */
export function isChecked(offer: Offer, field: 'priceUSD' | 'hours'): boolean {
  return offer.confidence === 'verified' && !offer.unverified.includes(field);
}

/** `Free`, `$70.50`, `$49 a month`, `Not known`; with a note where no source states it (decision 8). */
export function priceInWords(offer: Offer, words: ReportWords): string {
  if (offer.priceUSD === null) return words.notKnown;
  const amount = dollars(offer.priceUSD, words);
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
  const value = [hoursInNumbers(offer.hours, words), basis].filter(Boolean).join(', ');
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

/** A sum and, apart from it, what is in no sum or nobody checked. */
export interface Sum {
  readonly value: string;
  /** Empty when there is nothing to add. */
  readonly more: string;
}

/** The whole sum in one line. */
export const inOneLine = ({ value, more }: Sum): string => [value, more].filter(Boolean).join(' ');

/** `$70.50`, and `+ 1 price not known + 1 paid by the month (2 not checked)`. */
export function priceSumInWords(price: PlanPrice, offers: readonly Offer[], words: ReportWords): Sum {
  const unchecked = offers.filter((offer) => offer.priceUSD !== null && !isChecked(offer, 'priceUSD')).length;
  const more = [
    price.unknown > 0 ? fill(words.unknownPrices, { n: price.unknown }) : '',
    price.perMonth > 0 ? fill(words.monthlyPrices, { n: price.perMonth }) : '',
    unchecked > 0 ? fill(words.uncheckedPrices, { n: unchecked }) : '',
  ];
  return { value: dollars(price.known, words), more: more.filter(Boolean).join(' ') };
}

/** Hours by what they count, apart: `about 9 h`, and `+ about 2 h, test only + 1 of unknown length`. */
export function hoursSumInWords({ hours }: Pick<Plan, 'hours'>, words: ReportWords): Sum {
  const parts = (['course', 'assessment-only', 'study-estimate'] as const).flatMap((basis) => {
    const n = hours[basis];
    return n === undefined
      ? []
      : [[hoursInNumbers(n, words), words.hoursBasis[basis]].filter(Boolean).join(', ')];
  });
  const [value = hoursInNumbers(0, words), ...others] = parts;
  const more = [
    ...others.map((part) => `+ ${part}`),
    hours.unknown === undefined ? '' : fill(words.unknownHours, { n: hours.unknown }),
  ];
  return { value, more: more.filter(Boolean).join(' ') };
}

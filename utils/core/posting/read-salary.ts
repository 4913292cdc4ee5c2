import type { Salary } from './posting';

type Period = NonNullable<Salary['period']>;

const SYMBOLS: Readonly<Record<string, string>> = {
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  zł: 'PLN',
};
const CODES =
  'AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR'.split(
    ' ',
  );
const CURRENCY = new RegExp(`\\b(?:${CODES.join('|')})\\b|(?:US|AU|CA|NZ|HK|[ACSR])\\$|[€£₹]|zł`);

const PERIODS: readonly [Period, RegExp][] = [
  ['hour', /\b(?:hour(?:ly)?|hr|std|stunde|heure|hora|ora|uur)\b|\/\s?h\b/i],
  ['day', /\b(?:day|daily|tag|jour|día|dia|dag)\b/i],
  ['week', /\b(?:week(?:ly)?|woche|semaine|semana|settimana)\b/i],
  ['month', /\b(?:month(?:ly)?|monat(?:lich)?|mois|mes|mensual|mensile|mese|maand|pcm)\b/i],
  [
    'year',
    /\b(?:year(?:ly)?|annum|annual(?:ly)?|p\.?a\.?|yr|jahr|jährlich|an(?:née)?|annuel|año|anual|any|anno|ano|jaar)\b/i,
  ],
];

/** One amount: `130,000`, `130.000`, `90k`, `27.50`, `12 000`. */
const AMOUNT = /(\d{1,3}(?:[.,' \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?!\d)\s?([kK](?![a-z]))?/g;
/** Most characters looked at: a salary is a short line. */
const LENGTH = 200;

/** Reads the period a text names; null when it names none. */
export function readPeriod(text: string): Period | null {
  return PERIODS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Reads the currency a text names, ISO 4217. A bare `$` is one of twenty dollars: null. */
export function readCurrency(text: string): string | null {
  const found = CURRENCY.exec(text)?.[0];
  return found === undefined ? null : (SYMBOLS[found] ?? found);
}

/**
 * Reads pay out of one line of text: an amount or a range, and what it says of currency and period.
 * Null when there is no amount of at least 5 in it, or neither currency sign nor period beside it.
 */
export function readSalary(text: string): Salary | null {
  const line = text.slice(0, LENGTH);
  const amounts = [...line.matchAll(AMOUNT)]
    .map(([, whole = '', cents, thousand]) => {
      const amount = Number(`${whole.replace(/\D/g, '')}.${cents ?? '0'}`);
      return thousand ? amount * 1000 : amount;
    })
    .filter((amount) => amount >= 5 && amount < 1e9)
    .slice(0, 2);
  const currency = readCurrency(line);
  const period = readPeriod(line);
  const [low, high] = amounts;
  if (low === undefined || (currency === null && period === null && !line.includes('$'))) return null;
  const rest = { currency, period };
  if (high === undefined || high < low) {
    if (/\b(?:up to|bis zu|jusqu|hasta|fino a|tot)\b/i.test(line)) return { min: null, max: low, ...rest };
    if (/\b(?:from|ab|à partir|desde|da|vanaf)\b|\+/i.test(line)) return { min: low, max: null, ...rest };
    return { min: low, max: low, ...rest };
  }
  // "$90 - $110k": the thousand stands once for both
  return low * 1000 <= high && low < 1000 && /k/i.test(line)
    ? { min: low * 1000, max: high, ...rest }
    : { min: low, max: high, ...rest };
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type en from './locales/en.json';

/** Every message of `locales/`, dotted. A group with `other` is one message in the forms that a count asks for. */
type Keys<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | { other: string }
    ? `${Path}${K}`
    : Keys<T[K], `${Path}${K}.`>;
}[keyof T & string];
/** Names of messages may hold no dash, codes of the core do: `proof.not-signed` is the message `proof.not_signed`. */
type Dashed<Key extends string> = Key extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Key;
type Key = Keys<typeof en>;
export type WordKey = Key | Dashed<Key>;
export type Values = Readonly<Record<string, string | number>>;

/** Words, dates and amounts in the reader's language: handed to the views, which know no browser. */
export interface Words {
  readonly locale: string;
  /** The message with its `{placeholders}` filled; `n` chooses the plural form. */
  t(key: WordKey, values?: Values): string;
  /** The message before filling, for views that put elements into it. */
  template(key: WordKey, n?: number): string;
  /** As precise as given: `2026-11-25`, `2026-11`, `2026`. */
  date(date: string): string;
  number(value: number): string;
  /** 0.8 -> `80%`. */
  percent(share: number): string;
  /** Whole dollars without cents: `$70.50`, `$100`. */
  dollars(value: number): string;
  /** `A, B and C`, or `A or B`. */
  list(items: readonly string[], kind?: 'conjunction' | 'disjunction'): string;
  /** `in 25 days`, `today`, `3 days ago`. */
  inDays(days: number): string;
}

/**
 * @param lookup  gives a message by its dotted key, or an empty string
 * @param locale  BCP 47 language of those messages
 */
export function makeWords(lookup: (key: string) => string, locale: string): Words {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // A format takes a tenth of a millisecond to make: too long for each cell of a long table.
  const dates = remembered((precision: number) => dateFormat(locale, precision));
  const dollars = remembered((digits: number) => dollarFormat(locale, digits));
  const lists = remembered((type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type }));
  const days = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const template = (dashed: WordKey, n?: number) => {
    const key = dashed.replaceAll('-', '_');
    return (
      lookup(key) ||
      (n !== undefined && lookup(`${key}.${plurals.select(n)}`)) ||
      lookup(`${key}.other`) ||
      key
    );
  };
  return {
    locale,
    template,
    t: (key, values = {}) =>
      fill(template(key, typeof values.n === 'number' ? values.n : undefined), values, numbers),
    date: (date) => dates(date.length).format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)),
    number: (value) => numbers.format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    dollars: (value) => dollars(Number.isInteger(value) ? 0 : 2).format(value),
    list: (items, type = 'conjunction') => lists(type).format(items),
    inDays: (count) => days.format(count, 'day'),
  };
}

function fill(text: string, values: Values, numbers: Intl.NumberFormat): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
  });
}

/** With the month by name a date is clear to every reader; English ones all get `25 Nov 2026`. */
function dateFormat(locale: string, precision: number): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision >= 7 && { month: 'short' }),
    ...(precision >= 10 && { day: 'numeric' }),
  });
}

const dollarFormat = (locale: string, minimumFractionDigits: number) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits,
  });

/** Makes each thing once. */
function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const Context = createContext<Words | null>(null);
export const WordsProvider = Context.Provider;

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('A view was rendered outside of WordsProvider.');
  return words;
}

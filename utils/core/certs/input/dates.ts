import { MONTH_NAMES } from './month-names';

/** A date as precise as its source (`2026`, `2026-11`, `2026-11-25`), or null with whether there was something to read. */
export interface ReadDate {
  readonly date: string | null;
  /** True when there was text that is no date that can be told: it is reported, never guessed. */
  readonly isUnclear: boolean;
}

/** Which way round `3/4/2024` is meant; a table's own column can prove it. */
export type SlashOrder = 'month-first' | 'day-first';

const NOTHING: ReadDate = { date: null, isUnclear: false };
const UNCLEAR: ReadDate = { date: null, isUnclear: true };

/** What people and exports write for "no date". */
const NO_DATE = /^(?:n\/?a|none|null|-+|—|never|no expir\w*|does not expire|unlimited|present)?$/i;

/**
 * Reads a date in the ways exports write it: ISO 8601 with or without time (the day as written, in the issuer's own
 * time), `2024/01/31`, `31.01.2024`, `1/31/24`, `Jan 2024`, `31 janvier 2024`, `January 31, 2024`, and seconds or
 * milliseconds since 1970. What exists in no calendar is unclear.
 */
export function readDate(value: string | number | null, order: SlashOrder = 'month-first'): ReadDate {
  if (value === null) return NOTHING;
  if (typeof value === 'number') return fromEpoch(value);
  const text = value.trim();
  if (NO_DATE.test(text)) return NOTHING;
  for (const [pattern, parts] of SHAPES) {
    const match = pattern.exec(text);
    if (match !== null) return build(...parts(match, order));
  }
  if (/^\d{9,13}$/.test(text)) return fromEpoch(Number(text));
  return UNCLEAR;
}

type Parts = readonly [year: string | undefined, month?: string | undefined, day?: string | undefined];
const TIME = '(?:[T ]\\d{1,2}[:.].*)?';

/** Each way of writing a date and where its parts stand; the first that fits decides. */
const SHAPES: readonly (readonly [RegExp, (match: RegExpExecArray, order: SlashOrder) => Parts])[] = [
  [new RegExp(`^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})${TIME})?)?$`), (m) => [m[1], m[2], m[3]]],
  [new RegExp(`^(\\d{4})[/.](\\d{1,2})(?:[/.](\\d{1,2})${TIME})?$`), (m) => [m[1], m[2], m[3]]],
  [/^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/, (m) => [m[1], m[2], m[3]]],
  [new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})${TIME}$`), (m) => [m[3], m[2], m[1]]],
  [new RegExp(`^(\\d{1,2})-(\\d{1,2})-(\\d{4})${TIME}$`), slashed],
  [new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})${TIME}$`), slashed],
  [/^(\d{1,2})[/.-](\d{4})$/, (m) => [m[2], m[1]]],
  [/^(\p{L}+)\.?,?(?:\s+de)?[\s-]+(\d{4})$/u, (m) => [m[2], monthOf(m[1])]],
  [/^(\d{4})[\s-]+(\p{L}+)\.?$/u, (m) => [m[1], monthOf(m[2])]],
  [
    /^(\d{1,2})\.?(?:st|nd|rd|th|er)?(?:\s+de)?[\s-]+(\p{L}+)\.?,?(?:\s+de)?[\s-]+(\d{4})(?:[ T,].*)?$/u,
    (m) => [m[3], monthOf(m[2]), m[1]],
  ],
  [
    /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[ T,].*)?$/u,
    (m) => [m[3], monthOf(m[1]), m[2]],
  ],
];

/** `3/14/25`: a number above 12 is the day, wherever it stands. */
function slashed(match: RegExpExecArray, order: SlashOrder): Parts {
  const [, first, second, year] = match;
  const isDayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
  return isDayFirst ? [year, second, first] : [year, first, second];
}

/** Whether the text proves the order of its slashes, and which; null when it doesn't. */
export function provenOrder(text: string): SlashOrder | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(text);
  if (match === null) return null;
  if (Number(match[1]) > 12) return 'day-first';
  return Number(match[2]) > 12 ? 'month-first' : null;
}

/** Month as two digits, or `99` for a word that names none, which no calendar has. */
function monthOf(word: string | undefined): string {
  const month = MONTH_NAMES.get((word ?? '').toLocaleLowerCase('en').normalize('NFC'));
  return month === undefined ? '99' : String(month);
}

function build(year: string | undefined, month?: string, day?: string): ReadDate {
  if (year === undefined) return UNCLEAR;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = [fullYear, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return isCalendarDate(date) ? { date, isUnclear: false } : UNCLEAR;
}

/** Years that a certificate can carry; also keeps numbers that merely look like a year out. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Whether a date of any precision exists: `2025-02-30` does not. */
export function isCalendarDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const exact = new Date(Date.UTC(year, month - 1, day));
  return exact.getUTCMonth() === month - 1 && exact.getUTCDate() === day;
}

/** Above this a number of 1970-based time is milliseconds (seconds reach it in the year 5138). */
const MILLISECONDS_FROM = 1e11;

function fromEpoch(value: number): ReadDate {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return build(String(value));
  const ms = value > MILLISECONDS_FROM ? value : value * 1000;
  if (!(ms > 0 && ms < Date.UTC(LAST_YEAR, 0))) return UNCLEAR;
  return { date: new Date(ms).toISOString().slice(0, 10), isUnclear: false };
}

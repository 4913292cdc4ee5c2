import { fill, type ReportWords } from './report-words';

/** `70.5` -> `70.50`, `1599` -> `1,599`, with the marks of the language: an amount, or hours with `cents` false. */
export function numberInWords(value: number, { marks }: ReportWords, cents = false): string {
  const fixed = Number.isInteger(value) ? value.toFixed(0) : value.toFixed(cents ? 2 : 1);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
}

/** `$0`, `$70.50`, `1.599 $`: whole dollars without cents. */
export const dollars = (amount: number, words: ReportWords): string =>
  `${words.dollars.before}${numberInWords(amount, words, true)}${words.dollars.after}`;

/** From ten hours on whole ones: none of these figures is that exact. */
export const hoursInNumbers = (hours: number, words: ReportWords): string =>
  fill(words.hours, { n: numberInWords(hours < 10 ? hours : Math.round(hours), words) });

/** A share of 0 to 1. */
export const percent = (share: number, words: ReportWords): string =>
  fill(words.percent, { n: Math.round(share * 100) });

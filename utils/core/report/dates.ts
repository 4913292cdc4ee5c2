import { fill, type ReportWords } from './report-words';

/** A date in words, as precise as given: `25 Nov 2026`, `Nov 2026`, `2026`; the dot of a day that is not known goes. */
export function dateInWords(date: string, words: ReportWords): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  return fill(words.date, {
    year,
    month: month === undefined ? '' : (words.months[Number(month) - 1] ?? month),
    day: day === undefined ? '' : String(Number(day)),
  })
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
}

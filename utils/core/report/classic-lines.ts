import { mayHaveChanged } from '../catalogue/freshness';
import { type Labels, labelsOf } from './labels';
import { dollars } from './offer-words';
import { plainText } from './plain-text';
import type { ReportInput } from './report-view';
import { fill, type ReportWords } from './report-words';

/** One classic certification in words. */
export interface ClassicLine {
  readonly title: string;
  readonly closes: string;
  readonly hours: string;
  readonly price: string;
  /** `PMI exam price list, 2024, may have changed`. */
  readonly source: string;
}

/** The plan's gaps closed the classic way: for scale, without a claim that the two are worth the same. */
export interface ClassicView {
  readonly lines: readonly ClassicLine[];
  readonly sums: { readonly price: string; readonly hours: string };
  readonly notes: readonly string[];
}

/** Null where nobody compared, or no classic covers a gap. */
export function classicView(input: ReportInput, words: ReportWords): ClassicView | null {
  const { classics, report } = input;
  if (classics === undefined || classics.rows.length === 0) return null;
  const labels: Labels = labelsOf(input);
  const names = (ids: readonly string[]) => ids.map(labels).join(', ');
  return {
    lines: classics.rows.map(({ classic, closes }) => ({
      title: plainText(classic.title),
      closes: names(closes),
      hours: fill(words.hours, { n: classic.hours }),
      price: dollars(classic.priceUSD),
      source: [
        classic.source,
        String(classic.year),
        classic.isRecalled ? words.recalled : '',
        mayHaveChanged(String(classic.year), report.today) ? words.mayHaveChanged : '',
      ]
        .filter(Boolean)
        .join(', '),
    })),
    sums: { price: dollars(classics.priceUSD), hours: fill(words.hours, { n: classics.hours }) },
    notes: [
      words.classic.note,
      classics.left.length > 0 ? fill(words.classic.left, { skills: names(classics.left) }) : '',
    ].filter(Boolean),
  };
}

import { mayHaveChanged } from '../catalogue/freshness';
import { dollars, hoursInNumbers } from './numbers';
import { plainText } from './plain-text';
import { fill } from './report-words';
import type { Telling } from './telling';

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

/** Null where prices were left out, or no classic covers a gap. */
export function classicView({ dossier, labels, words }: Telling): ClassicView | null {
  const { classics, today } = dossier;
  if (classics === null) return null;
  const names = (ids: readonly string[]) => ids.map(labels).join(', ');
  return {
    lines: classics.rows.map(({ classic, closes }) => ({
      title: plainText(classic.title),
      closes: names(closes),
      hours: hoursInNumbers(classic.hours, words),
      price: dollars(classic.priceUSD, words),
      source: [
        classic.source,
        String(classic.year),
        classic.isRecalled ? words.recalled : '',
        mayHaveChanged(String(classic.year), today) ? words.mayHaveChanged : '',
      ]
        .filter(Boolean)
        .join(', '),
    })),
    sums: { price: dollars(classics.priceUSD, words), hours: hoursInNumbers(classics.hours, words) },
    notes: [
      words.classic.note,
      classics.left.length > 0 ? fill(words.classic.left, { skills: names(classics.left) }) : '',
    ].filter(Boolean),
  };
}

import { BEGIN, END, SINGLE } from './chain';
import type { Line } from './lines';
import type { FoundName } from './names';
import type { Tagging } from './tagger';

/** A stretch of a line that the tagger takes for knowledge: units `from` to `to`, exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Log odds of its least likely unit, see {@link Tagging}. */
  readonly odds: number;
}

/** The stretches that a row of labels marks. */
export function spansOf(tagging: Tagging): Span[] {
  const spans: Span[] = [];
  let from = 0;
  tagging.labels.forEach((label, i) => {
    if (label === BEGIN || label === SINGLE) from = i;
    if (label === END || label === SINGLE)
      spans.push({ from, to: i + 1, odds: leastOf(tagging.odds, from, i + 1) });
  });
  return spans;
}

/** The least odds of units `from` to `to`, exclusive. */
export function leastOf(odds: Int32Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) least = Math.min(least, odds[i] as number);
  return least;
}

/** The units a name of the vocabulary stands on. */
export function unitsOfName({ unitAt }: Line, { from, to }: FoundName): { from: number; to: number } {
  return { from: unitAt[from] ?? 0, to: (unitAt[to - 1] ?? 0) + 1 };
}

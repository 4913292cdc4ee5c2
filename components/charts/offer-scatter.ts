import * as Plot from '@observablehq/plot';
import type { Proof } from '../../utils/core/catalogue/offer';
import type { RankedLine } from '../next/OfferRanking';

/** Words on the axes. */
export interface ScatterWords {
  readonly x: string;
  readonly y: string;
  readonly unknown: string;
  readonly inX: (value: number) => string;
}

const SYMBOL: Readonly<Record<Proof, Plot.SymbolType>> = {
  'proctored-exam': 'triangle',
  assessment: 'square',
  course: 'circle',
  'self-declared': 'diamond',
};

/**
 * Postings opened against price or hours, one mark an offer. Shape is the kind of proof, the number its place in the
 * table; what has no known value stands in a strip of its own, never at 0.
 */
export function offerScatter(
  lines: readonly RankedLine[],
  by: 'price' | 'hours',
  words: ScatterWords,
  width: number,
): Element {
  const amountOf = ({ offer }: RankedLine) => (by === 'price' ? offer.priceUSD : offer.hours);
  const known = lines.filter((line) => amountOf(line) !== null);
  const most = Math.max(1, ...known.map((line) => amountOf(line) ?? 0));
  // The strip of the unknown lies left of 0, as wide as a sixth of the axis.
  const strip = -most / 6;
  const at = (line: RankedLine) => amountOf(line) ?? strip;
  const isUnknown = known.length < lines.length;
  return Plot.plot({
    width,
    height: Math.round(Math.min(340, width * 0.75)),
    marginLeft: 36,
    marginBottom: 40,
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'var(--ink-2)' },
    x: {
      domain: [isUnknown ? strip * 1.6 : -most / 40, most * 1.08],
      label: words.x,
      ticks: 5,
      tickFormat: (value: number) => (value < 0 ? '' : words.inX(value)),
    },
    y: {
      label: words.y,
      grid: true,
      ticks: Math.min(5, Math.max(1, ...lines.map(({ opensAlone }) => opensAlone))),
      tickFormat: 'd',
      zero: true,
    },
    marks: [
      ...(isUnknown
        ? [
            Plot.rectX([0], {
              x1: strip * 1.6,
              x2: strip * 0.4,
              fill: 'none',
              stroke: 'var(--line-strong)',
              strokeDasharray: '3 3',
            }),
            Plot.text([words.unknown], { x: strip, frameAnchor: 'top', dy: 6, fill: 'var(--ink-2)' }),
          ]
        : []),
      Plot.dot([...lines], {
        x: at,
        y: 'opensAlone',
        symbol: (line: RankedLine) => SYMBOL[line.offer.proof],
        r: 9,
        fill: (line: RankedLine) => (line.isChosen ? 'var(--next)' : 'var(--surface)'),
        stroke: (line: RankedLine) => (line.isChosen ? 'var(--next-line)' : 'var(--ink-2)'),
        strokeWidth: 1.5,
      }),
      Plot.text([...lines], {
        x: at,
        y: 'opensAlone',
        text: (line: RankedLine) => String(line.rank),
        fill: (line: RankedLine) => (line.isChosen ? 'var(--next-ink)' : 'var(--ink)'),
        fontWeight: 700,
      }),
    ],
  });
}

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

const RADIUS = 9;
/** Pixels that the axes take; above, the name of the y axis has a line of its own. */
const MARGIN_X = 56;
const MARGIN = { top: 34, bottom: 52 } as const;
const MARGIN_Y = MARGIN.top + MARGIN.bottom;
/** Pixels that a price takes below the x axis. */
const TICK = 64;

/**
 * Where each mark stands on the x axis: at its value, or right of the marks that stand there already, the best first.
 *
 * @param scale  pixels for one unit of each axis, and where the x axis ends
 */
function sideBySide(
  lines: readonly RankedLine[],
  placeOf: (line: RankedLine) => number,
  scale: { readonly x: number; readonly y: number; readonly end: number },
): ReadonlyMap<RankedLine, number> {
  const places = new Map<RankedLine, number>();
  for (const line of lines) {
    let x = placeOf(line);
    const covers = ([other, at]: [RankedLine, number]) =>
      Math.abs(at - x) * scale.x < 2 * RADIUS - 0.5 &&
      Math.abs(other.opensAlone - line.opensAlone) * scale.y < 2 * RADIUS;
    for (let hit = [...places].find(covers); hit !== undefined; hit = [...places].find(covers))
      x = hit[1] + (2 * RADIUS) / scale.x;
    // Where the row is full, marks cover each other after all: the table behind the chart has them each.
    places.set(line, x > scale.end ? placeOf(line) : x);
  }
  return places;
}

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
  const isUnknown = known.length < lines.length;
  const domain = [isUnknown ? strip * 1.6 : -most / 40, most * 1.08] as const;
  const height = Math.round(Math.min(340, width * 0.75));
  const places = sideBySide(lines, (line) => amountOf(line) ?? strip, {
    x: (width - MARGIN_X) / (domain[1] - domain[0]),
    end: domain[1],
    y: (height - MARGIN_Y) / Math.max(1, ...lines.map(({ opensAlone }) => opensAlone)),
  });
  const at = (line: RankedLine) => places.get(line) ?? 0;
  return Plot.plot({
    width,
    height,
    marginLeft: 36,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'var(--ink-2)' },
    x: {
      domain,
      label: words.x,
      ticks: Math.max(2, Math.min(5, Math.floor(width / TICK))),
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
            Plot.text([words.unknown], {
              x: strip,
              frameAnchor: 'bottom',
              lineAnchor: 'top',
              dy: 8,
              lineWidth: 4,
              fill: 'var(--ink-2)',
            }),
          ]
        : []),
      Plot.dot([...lines], {
        x: at,
        y: 'opensAlone',
        symbol: (line: RankedLine) => SYMBOL[line.offer.proof],
        r: RADIUS,
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

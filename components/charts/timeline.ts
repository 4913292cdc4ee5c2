import * as Plot from '@observablehq/plot';

/** A certificate that ends. */
export interface Ending {
  readonly title: string;
  /** Last day it counts, `YYYY-MM-DD`. */
  readonly day: string;
  readonly isOver: boolean;
  readonly isSoon: boolean;
}

const HEIGHT = 120;
/** Pixels at both ends of the line: half a mark and some air. */
const MARGIN = 16;
/** Rows for names above the line. */
const ROWS = 3;
/** Letters of a name that are shown, pixels of one on average, and those between two names. */
const MOST_LETTERS = 28;
const LETTER = 7.5;
const SPACE = 6;
const MONTH_MS = 30 * 86_400_000;

/** Days on a line of pixels, from a month before the first to two after the last. */
function axisOf(days: readonly Date[], width: number) {
  const times = days.map(Number);
  const from = Math.min(...times) - MONTH_MS;
  const to = Math.max(...times) + 2 * MONTH_MS;
  const msPerPixel = (to - from) / Math.max(1, width - 2 * MARGIN);
  return {
    domain: [new Date(from), new Date(to)] as const,
    xOf: (day: Date) => MARGIN + (Number(day) - from) / msPerPixel,
    dayAt: (x: number) => new Date(from + (x - MARGIN) * msPerPixel),
  };
}

interface Name {
  readonly text: string;
  /** Pixels of its middle. */
  readonly x: number;
  /** From 0, just above the line. */
  readonly row: number;
}

/**
 * The names above their marks, within the chart, each in the lowest row with room. One that finds none is left out: the
 * table behind the chart has them all.
 *
 * @param marks  name and pixel of each mark, in order
 */
function placedNames(
  marks: readonly { readonly title: string; readonly x: number }[],
  width: number,
): Name[] {
  const ends = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
  return marks.flatMap(({ title, x }) => {
    const text = title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title;
    const own = text.length * LETTER;
    const left = Math.max(0, Math.min(width - own, x - own / 2));
    const row = ends.findIndex((end) => end + SPACE <= left);
    if (row < 0) return [];
    ends[row] = left + own;
    return [{ text, x: left + own / 2, row }];
  });
}

/** Expiry dates on a line, with today. */
export function timeline(
  endings: readonly Ending[],
  today: string,
  words: { readonly today: string; readonly locale: string },
  width: number,
): Element {
  const dated = endings.map((ending) => ({ ...ending, date: dayOf(ending.day) }));
  const now = dayOf(today);
  const { domain, xOf, dayAt } = axisOf([...dated.map(({ date }) => date), now], width);
  const names = placedNames(
    dated.map(({ title, date }) => ({ title, x: xOf(date) })),
    width,
  );
  const month = new Intl.DateTimeFormat(words.locale, { month: 'short', timeZone: 'UTC' });
  const year = new Intl.DateTimeFormat(words.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    marginTop: MARGIN,
    style: {
      fontFamily: 'inherit',
      fontSize: '12px',
      background: 'none',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: {
      type: 'utc',
      domain,
      label: null,
      ticks: Math.max(2, Math.floor(width / 110)),
      tickFormat: (date: Date) => (date.getUTCMonth() === 0 ? year : month).format(date),
    },
    y: { axis: null, domain: [-0.5, ROWS + 1] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      Plot.ruleX([now], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.text([words.today], { x: now, frameAnchor: 'top', dy: -12, fill: 'var(--ink)', fontWeight: 600 }),
      Plot.dot(dated, {
        x: 'date',
        y: 0,
        r: 6,
        strokeWidth: 2,
        fill: ({ isOver }) => (isOver ? 'var(--expired)' : 'var(--surface)'),
        stroke: ({ isOver, isSoon }) => (isOver || isSoon ? 'var(--expired)' : 'var(--brand)'),
      }),
      Plot.text(names, {
        x: ({ x }) => dayAt(x),
        y: ({ row }) => 1 + row,
        text: 'text',
        fill: 'var(--ink)',
        fontWeight: 600,
        stroke: 'var(--surface)',
        strokeWidth: 4,
      }),
    ],
  });
}

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

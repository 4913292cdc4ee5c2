import * as Plot from '@observablehq/plot';

/** A certificate that ends. */
export interface Ending {
  readonly title: string;
  /** Last day it counts, `YYYY-MM-DD`. */
  readonly day: string;
  readonly isOver: boolean;
  readonly isSoon: boolean;
}

/** Expiry dates on a line, with today. Names alternate above the line so that neighbours stay legible. */
export function timeline(
  endings: readonly Ending[],
  today: string,
  words: { readonly today: string; readonly locale: string },
  width: number,
): Element {
  const dated = endings.map((ending, at) => ({
    ...ending,
    date: new Date(`${ending.day}T00:00:00Z`),
    row: at % 3,
  }));
  const now = new Date(`${today}T00:00:00Z`);
  const month = new Intl.DateTimeFormat(words.locale, { month: 'short', timeZone: 'UTC' });
  const year = new Intl.DateTimeFormat(words.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return Plot.plot({
    width,
    height: 120,
    marginLeft: 70,
    marginRight: 70,
    marginTop: 16,
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'var(--ink-2)' },
    x: {
      type: 'utc',
      domain: domainOf([...dated.map(({ date }) => date), now]),
      label: null,
      ticks: Math.max(2, Math.floor(width / 110)),
      tickFormat: (date: Date) => (date.getUTCMonth() === 0 ? year : month).format(date),
    },
    y: { axis: null, domain: [-0.5, 4] },
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
      Plot.text(dated, {
        x: 'date',
        y: ({ row }) => 1 + row,
        text: ({ title }) => (title.length > 28 ? `${title.slice(0, 27)}…` : title),
        fill: 'var(--ink)',
        fontWeight: 600,
        stroke: 'var(--surface)',
        strokeWidth: 4,
      }),
    ],
  });
}

/** From a month before the first date to two after the last. */
function domainOf(dates: readonly Date[]): [Date, Date] {
  const times = dates.map(Number);
  const month = 30 * 86_400_000;
  return [new Date(Math.min(...times) - month), new Date(Math.max(...times) + 2 * month)];
}

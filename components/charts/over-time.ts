import * as Plot from '@observablehq/plot';

/** Postings first read in a week that ask for a skill. */
export interface WeekCount {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly label: string;
  readonly count: number;
}

/** One line a skill, named at its end: no legend to look up. */
export function demandOverTime(weeks: readonly WeekCount[], locale: string, width: number): Element {
  const dated = weeks.map((one) => ({ ...one, date: new Date(`${one.week}T00:00:00Z`) }));
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return Plot.plot({
    width,
    height: 220,
    marginRight: 120,
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'var(--ink-2)' },
    x: {
      type: 'utc',
      label: null,
      ticks: Math.max(2, Math.floor(width / 120)),
      tickFormat: (date: Date) => day.format(date),
    },
    y: { label: null, grid: true, ticks: 4, tickFormat: 'd', zero: true },
    marks: [
      Plot.line(dated, {
        x: 'date',
        y: 'count',
        z: 'label',
        stroke: 'var(--brand)',
        strokeWidth: 2,
        strokeOpacity: 0.8,
      }),
      Plot.text(
        dated,
        Plot.selectLast({
          x: 'date',
          y: 'count',
          z: 'label',
          text: 'label',
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
          fontWeight: 600,
        }),
      ),
    ],
  });
}

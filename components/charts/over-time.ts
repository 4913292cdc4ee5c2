import * as Plot from '@observablehq/plot';

/** Postings first read in a week that ask for a skill. */
export interface WeekCount {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly label: string;
  readonly count: number;
}

const HEIGHT = 220;
/** Plot's own margins above and below, and the pixels that a name needs for itself. */
const MARGINS = 50;
const LINE = 14;
/** Pixels of a letter, on average. */
const LETTER = 7;
/** Lines are told apart where they cross without a colour each: dash and gap in pixels. */
const DASHES = ['none', '7 3', '2 3', '10 3 2 3', '4 6'];

const namesWidth = (width: number) => Math.min(170, Math.round(width / 3));

interface Dated extends WeekCount {
  readonly date: Date;
}

/** The last point of each line, its name cut to the margin, and how far the name moves so that none covers another. */
function ends(dated: readonly Dated[], width: number) {
  const most = Math.max(1, ...dated.map(({ count }) => count));
  const yOf = ({ count }: Dated) => (1 - count / most) * (HEIGHT - MARGINS);
  const lasts = new Map(dated.map((one) => [one.label, one]));
  // From the bottom up: each stands at its line's end or just above the one before.
  let free = Number.POSITIVE_INFINITY;
  return [...lasts.values()]
    .sort((a, b) => a.count - b.count || (a.label < b.label ? -1 : 1))
    .map((end) => {
      const y = Math.min(yOf(end), free - LINE);
      free = y;
      return { end, dy: y - yOf(end), text: cut(end.label, Math.floor(namesWidth(width) / LETTER) - 1) };
    });
}

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1))}…`;

/** One line a skill, named at its end: no legend to look up. */
export function demandOverTime(weeks: readonly WeekCount[], locale: string, width: number): Element {
  const dated = weeks.map((one) => ({ ...one, date: new Date(`${one.week}T00:00:00Z`) }));
  const labels = [...new Set(dated.map(({ label }) => label))];
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return Plot.plot({
    width,
    height: HEIGHT,
    marginRight: namesWidth(width),
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'var(--ink-2)' },
    x: {
      type: 'utc',
      label: null,
      ticks: Math.max(2, Math.floor(width / 120)),
      tickFormat: (date: Date) => day.format(date),
    },
    y: { label: null, grid: true, ticks: 4, tickFormat: 'd', zero: true },
    marks: [
      ...labels.map((label, at) =>
        Plot.line(
          dated.filter((one) => one.label === label),
          {
            x: 'date',
            y: 'count',
            stroke: 'var(--brand)',
            strokeWidth: 2,
            strokeDasharray: DASHES[at % DASHES.length] as string,
          },
        ),
      ),
      ...ends(dated, width).map(({ end, dy, text }) =>
        Plot.text([end], {
          x: 'date',
          y: 'count',
          text: [text],
          textAnchor: 'start',
          dx: 6,
          dy,
          fill: 'var(--ink)',
          fontWeight: 600,
        }),
      ),
    ],
  });
}

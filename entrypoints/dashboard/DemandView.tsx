import { useCallback, useMemo, useState } from 'preact/hooks';
import { Chart } from '@/components/charts/Chart';
import { demandOverTime, type WeekCount } from '@/components/charts/over-time';
import { Demand, type DemandLine } from '@/components/demand/Demand';
import { priceWord } from '@/components/result/offer-words';
import type { Unit } from '@/utils/core/matching/match';
import { rankOffers } from '@/utils/core/plan/rank-offers';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import type { ComparedPosting } from '../shared/compare';
import { plannedIn, shownCatalogue, wishesIn } from './catalogue';
import type { Desk } from './desk';

const DAY_MS = 86_400_000;
/** Skills that the chart over time follows: more lines than this cannot be told apart. */
const FOLLOWED = 5;

/** Which skills the postings ask for. */
export function DemandView({ desk }: { readonly desk: Desk }) {
  const [days, setDays] = useState<number | null>(90);
  const since = days === null ? 0 : Date.now() - days * DAY_MS;
  const postings = desk.compared.filter(({ row }) => row.seenAtMs >= since);
  const lines = useMemo(() => linesOf(postings, desk), [desk.compared, desk.vault.choices, days]);
  return (
    <Demand
      lines={lines}
      postings={postings.length}
      days={days}
      onDays={setDays}
      overTime={<OverTime lines={lines.slice(0, FOLLOWED)} postings={postings} desk={desk} />}
    />
  );
}

/** One line for each unit asked for: an either/or group counts as one. */
function linesOf(postings: readonly ComparedPosting[], desk: Desk): DemandLine[] {
  const { vault, words, nameOf, certs } = desk;
  const counts = new Map<string, { unit: Unit; required: number; preferred: number }>();
  for (const { required, preferred } of postings)
    for (const unit of [...required, ...preferred]) {
      const key = [...unit.skills].sort().join(' ');
      const entry = counts.get(key) ?? { unit, required: 0, preferred: 0 };
      entry[unit.need] += 1;
      counts.set(key, entry);
    }
  const catalogue = shownCatalogue(vault);
  const wishes = wishesIn(vault);
  const planned = new Set(plannedIn(vault));
  const by = ({ unit }: { unit: Unit }): { by: string; isPlanned: boolean } => {
    if (unit.status === 'covered') {
      const cert = certs.find(({ skills }) =>
        skills.some(({ id }) => id !== null && unit.skills.includes(id)),
      );
      return { by: cert?.title ?? '', isPlanned: false };
    }
    const offers = rankOffers([unit], catalogue, IMPLICATIONS, wishes).filter(({ services }) =>
      services.some(({ full }) => full),
    );
    const cheapest = offers
      .map(({ offer }) => offer)
      .sort((a, b) => (a.priceUSD ?? Infinity) - (b.priceUSD ?? Infinity))[0];
    if (cheapest === undefined) return { by: words.t('demand.none'), isPlanned: false };
    const { text, known } = priceWord(words, { ...cheapest, asOf: null });
    const price = known ? words.t('demand.from', { price: text }) : text;
    return {
      by: words.t('demand.badges', { n: offers.length, price }),
      isPlanned: offers.some(({ offer }) => planned.has(offer.id)),
    };
  };
  return [...counts]
    .sort(
      ([a, x], [b, y]) =>
        y.required + y.preferred - x.required - x.preferred || y.required - x.required || (a < b ? -1 : 1),
    )
    .slice(0, MOST_LINES)
    .map(([id, entry]) => ({
      id,
      label: words.list(entry.unit.skills.map(nameOf), 'disjunction'),
      required: entry.required,
      preferred: entry.preferred,
      status: entry.unit.status,
      ...by(entry),
    }));
}

/** Enough to scroll through; what was asked for once among thousands is no demand. */
const MOST_LINES = 200;

interface OverTimeProps {
  readonly lines: readonly DemandLine[];
  readonly postings: readonly ComparedPosting[];
  readonly desk: Desk;
}

function OverTime({ lines, postings, desk: { words } }: OverTimeProps) {
  const weeks = useMemo(() => weeksOf(lines, postings), [lines]);
  const draw = useCallback((width: number) => demandOverTime(weeks, words.locale, width), [weeks]);
  if (new Set(weeks.map(({ week }) => week)).size < 2) return null;
  return (
    <Chart
      heading={words.t('demand.overTime')}
      note={words.t('demand.overTimeNote')}
      draw={draw}
      table={
        <table>
          <tbody>
            {weeks.map(({ week, label, count }) => (
              <tr key={week + label}>
                <td>{words.date(week)}</td>
                <td>{label}</td>
                <td>{words.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function weeksOf(lines: readonly DemandLine[], postings: readonly ComparedPosting[]): WeekCount[] {
  const monday = (ms: number) =>
    new Date(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
  const weeks = [...new Set(postings.map(({ row }) => monday(row.firstSeenAtMs)))].sort();
  return weeks.flatMap((week) =>
    lines.map(({ id, label }) => ({
      week,
      label,
      count: postings.filter(
        ({ row, required, preferred }) =>
          monday(row.firstSeenAtMs) === week &&
          [...required, ...preferred].some(({ skills }) => [...skills].sort().join(' ') === id),
      ).length,
    })),
  );
}

import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Unit } from '@/utils/core/matching/match';
import { rankOffers } from '@/utils/core/plan/rank-offers';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { plannedIn, wishesIn } from '../catalogue';
import type { Demand, Demanded } from './asks';
import type { Counted } from './counter';

const DAY_MS = 86_400_000;
/** Enough to scroll through; what was asked for once among thousands is no demand. */
const MOST_LINES = 200;
/** Skills that the chart over time follows: more lines than this cannot be told apart. */
const FOLLOWED = 5;

interface Count {
  readonly key: string;
  readonly unit: Unit;
  required: number;
  preferred: number;
  /** By week, the Monday it began on. */
  readonly weeks: Map<string, number>;
}

/** Which skills the postings seen since then ask for: one line for each unit, an either/or group counts as one. */
export function demandOf(counted: Counted, catalogue: Catalogue, sinceMs: number): Demand {
  const postings = counted.compared.filter(({ row }) => row.seenAtMs >= sinceMs);
  const counts = new Map<string, Count>();
  const weeks = new Set<string>();
  for (const { row, required, preferred } of postings) {
    const week = mondayOf(row.firstSeenAtMs);
    weeks.add(week);
    for (const unit of [...required, ...preferred]) {
      const key = keyOf(unit);
      const count = counts.get(key) ?? { key, unit, required: 0, preferred: 0, weeks: new Map() };
      count[unit.need] += 1;
      count.weeks.set(week, (count.weeks.get(week) ?? 0) + 1);
      counts.set(key, count);
    }
  }
  const lines = [...counts.values()].sort(mostFirst).slice(0, MOST_LINES);
  return {
    postings: postings.length,
    lines: lines.map((count) => lineOf(count, counted, catalogue)),
    weeks: [...weeks]
      .sort()
      .flatMap((week) =>
        lines.slice(0, FOLLOWED).map((line, at) => ({ week, line: at, count: line.weeks.get(week) ?? 0 })),
      ),
  };
}

const keyOf = ({ skills }: Unit) => (skills.length === 1 ? (skills[0] ?? '') : [...skills].sort().join(' '));

const mostFirst = (a: Count, b: Count) =>
  b.required + b.preferred - a.required - a.preferred || b.required - a.required || (a.key < b.key ? -1 : 1);

const mondayOf = (ms: number) =>
  new Date(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);

function lineOf({ unit, required, preferred }: Count, counted: Counted, catalogue: Catalogue): Demanded {
  const { skills, status } = unit;
  const line = { skills, status, required, preferred };
  if (status === 'covered') {
    const shows = ({ id }: { readonly id: string | null }) => id !== null && skills.includes(id);
    const cert = counted.certs.find((one) => one.skills.some(shows))?.title ?? null;
    return { ...line, cert, offers: 0, cheapest: null, isPlanned: false };
  }
  const planned = new Set(plannedIn(counted));
  const offers = rankOffers([unit], catalogue, IMPLICATIONS, wishesIn(counted))
    .filter(({ services }) => services.some(({ full }) => full))
    .map(({ offer }) => offer);
  const cheapest = [...offers].sort((a, b) => (a.priceUSD ?? Infinity) - (b.priceUSD ?? Infinity))[0];
  return {
    ...line,
    cert: null,
    offers: offers.length,
    cheapest: cheapest?.id ?? null,
    isPlanned: offers.some(({ id }) => planned.has(id)),
  };
}

import { orderingPrice, type TypicalByProof } from '../catalogue/typical';
import type { Portfolio } from './portfolio';
import { Progress } from './portfolio-progress';
import { DEFAULT_THRESHOLD } from './portfolio-rank';

/** Sets tried one by one before the greedy one is taken. Counted, not timed. */
const MOST_SETS = 20_000;
/** Work beyond which no exact search is tried: sets times the open units that an offer closes on average. */
const MOST_STEPS = 20_000_000;

export interface BestSet {
  readonly offers: readonly string[];
  /** Postings open now, with the set, and all that were judged. */
  readonly before: number;
  readonly after: number;
  readonly of: number;
  /** No set within the limits opens more than this; equal to `after` when the set is proven the best. */
  readonly bound: number;
  readonly isProven: boolean;
  /** Share of the best possible progress that a set found greedily reaches at least; null when proven or unknown. */
  readonly guarantee: number | null;
}

/**
 * The k offers that open most postings within a budget (US dollars of the figures for ordering, null for none).
 *
 * Greedy on progress: each posting counts for the share of its needed units that is closed, at most 1. Progress is
 * monotone and submodular, so k greedy steps reach 1 - 1/e of the best (Nemhauser, Wolsey, Fisher 1978), and with a
 * budget the better of greedy-per-dollar and the best single offer reaches 1 - 1/sqrt(e) (Khuller, Moss, Naor 1999).
 * What is opened can't exceed progress: that gives the bound. Small cases are searched whole.
 */
export function bestSet(
  portfolio: Portfolio,
  typical: TypicalByProof,
  k: number,
  budgetUSD: number | null,
  threshold = DEFAULT_THRESHOLD,
): BestSet {
  const progress = new Progress(portfolio, threshold);
  const price = portfolio.offers.map((offer) => orderingPrice(offer, typical));
  const budget = budgetUSD ?? Infinity;
  const affordable = progress.useful.filter((offer) => (price[offer] as number) <= budget);
  const useful = progress.undominated(affordable, price);
  const greedy = greedySet(progress, useful, price, k, budget);
  const single = greedySet(progress, useful, price, Math.min(1, k), budget);
  const found = isBetter(single, greedy) ? single : greedy;
  const gains = useful.map((offer) => progress.gain(offer)).sort((a, b) => b - a);
  const exact = exactSet(progress, useful, price, k, budget, found, gains);
  const best = exact ?? found;
  const before = progress.openedBefore;
  return {
    offers: best.offers.map((offer) => portfolio.offers[offer]?.id ?? '').sort(),
    before,
    after: before + best.opened,
    of: portfolio.units.length,
    bound: exact === null ? before + boundAfter(progress, found, useful, k) : before + best.opened,
    isProven: exact !== null,
    guarantee: exact !== null ? null : budgetUSD === null ? 1 - 1 / Math.E : 1 - 1 / Math.sqrt(Math.E),
  };
}

interface Found {
  readonly offers: readonly number[];
  readonly opened: number;
  readonly progress: number;
  readonly price: number;
}

function isBetter(a: Found, b: Found): boolean {
  return (b.opened - a.opened || b.progress - a.progress || a.price - b.price) < -1e-9;
}

function greedySet(
  progress: Progress,
  useful: readonly number[],
  price: readonly number[],
  k: number,
  budget: number,
): Found {
  const chosen: number[] = [];
  let spent = 0;
  while (chosen.length < k) {
    let best = -1;
    let bestWorth = 0;
    for (const offer of useful) {
      const cost = price[offer] as number;
      if (chosen.includes(offer) || spent + cost > budget) continue;
      const gain = progress.gain(offer);
      const worth = budget === Infinity ? gain : gain / Math.max(1, cost);
      if (worth > bestWorth + 1e-12) {
        best = offer;
        bestWorth = worth;
      }
    }
    if (best < 0) break;
    progress.take(best);
    chosen.push(best);
    spent += price[best] as number;
  }
  const found = { offers: chosen, opened: progress.opened, progress: progress.value, price: spent };
  for (const offer of chosen) progress.giveBack(offer);
  return found;
}

/** Progress of any set is at most that of the greedy one and the k largest gains that it leaves. */
function boundAfter(progress: Progress, found: Found, useful: readonly number[], k: number): number {
  for (const offer of found.offers) progress.take(offer);
  const left = useful.map((offer) => progress.gain(offer)).sort((a, b) => b - a);
  const most = progress.value + left.slice(0, k).reduce((sum, gain) => sum + gain, 0);
  for (const offer of found.offers) progress.giveBack(offer);
  return Math.min(progress.openable, Math.floor(most + 1e-9));
}

/** The best set by trying all that may beat the greedy one; null when there are too many. */
function exactSet(
  progress: Progress,
  useful: readonly number[],
  price: readonly number[],
  k: number,
  budget: number,
  greedy: Found,
  gains: readonly number[],
): Found | null {
  const steps = progress.averageClosed * MOST_SETS;
  const mostSets = steps > MOST_STEPS ? Math.floor(MOST_STEPS / progress.averageClosed) : MOST_SETS;
  const order = [...useful].sort((a, b) => progress.gain(b) - progress.gain(a) || a - b);
  let best = greedy;
  let sets = 0;
  const visit = (from: number, chosen: readonly number[], spent: number): void => {
    if (++sets > mostSets) return;
    const here = { offers: chosen, opened: progress.opened, progress: progress.value, price: spent };
    if (isBetter(here, best)) best = here;
    const room = k - chosen.length;
    // Gains shrink as a set grows: those of the empty set, in the order tried, bound what can still be added.
    const most = gains.slice(from, from + room).reduce((sum, gain) => sum + gain, progress.value);
    if (room === 0 || Math.floor(most + 1e-9) <= best.opened) return;
    for (let i = from; i < order.length; i++) {
      const offer = order[i] as number;
      const cost = price[offer] as number;
      if (spent + cost > budget) continue;
      progress.take(offer);
      visit(i + 1, [...chosen, offer], spent + cost);
      progress.giveBack(offer);
      if (sets > mostSets) return;
    }
  };
  visit(0, [], 0);
  return sets > mostSets ? null : best;
}

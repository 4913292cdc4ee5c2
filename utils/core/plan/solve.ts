import { lowerBound } from './bound';
import type { Problem } from './problem';
import { type Found, SearchState } from './search-state';
import { compareIds, compareVectors } from './vector';

/** The sums decide, then the offers; of the ways to take the same offers those with fewest and first bundles. */
const compareFound = (a: Found, b: Found): number =>
  compareVectors(a.sums, b.sums) ||
  compareIds(a.ids, b.ids) ||
  a.ways.length - b.ways.length ||
  compareIds(a.ways, b.ways);

/** Nodes searched before the best set found so far is taken. Counted, not timed: the same input gives the same plan. */
export const MOST_NODES = 50_000;

export interface Solution {
  /** Indexes of the candidates chosen. */
  readonly candidates: readonly number[];
  /** Sums of the best set: open required weight, open preferred weight (in halves), then the problem's aims. */
  readonly sums: readonly number[];
  readonly nodes: number;
  readonly optimal: boolean;
  /** Lower bound of `sums` that holds for every set. */
  readonly bound: readonly number[];
}

/**
 * The best set of candidates by branch and bound: takes the open element that fewest candidates close, tries each of
 * them in turn (and, under a limit, none), and gives up a branch as soon as its lower bound is no better than the best
 * set found. Exact: when it ends by itself, no better set exists.
 *
 * Method: branch and bound for set covering after E. Balas and A. Ho, "Set covering algorithms using cutting planes,
 * heuristics, and subgradient optimization", Mathematical Programming Study 12 (1980), with aims compared in order.
 */
export function solve(problem: Problem, mostNodes: number = MOST_NODES): Solution {
  const state = new SearchState(problem);
  const bound = [...lowerBound(state)];
  let best: Found | null = null;
  let nodes = 0;

  const visit = (): void => {
    if (nodes >= mostNodes) return;
    nodes++;
    if (best !== null && compareVectors(lowerBound(state), best.sums) > 0) return;
    const element = state.hardestElement();
    if (element === null) {
      const found = state.solution();
      if (best === null || compareFound(found, best) < 0) best = found;
      return;
    }
    const candidates = state.candidatesFor(element);
    for (const candidate of candidates) {
      state.take(candidate);
      visit();
      state.giveBack(candidate);
      // Every set with this candidate has been seen: the branches that follow do without it.
      state.ban(candidate);
    }
    if (state.mayLeaveOpen) visit();
    for (const candidate of candidates) state.allow(candidate);
  };
  visit();

  const { candidates, sums } = best ?? new SearchState(problem).solution();
  return { candidates, sums, nodes, optimal: nodes < mostNodes, bound };
}

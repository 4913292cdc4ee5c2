import type { SearchState } from './search-state';
import { compareVectors } from './vector';

/**
 * A vector that no set below this node can beat: open required weight, open preferred weight, then the aims.
 *
 * An offer that closes weight w of what is open spreads what it adds evenly, so each unit of weight costs at least the
 * smallest such share (compared as vectors, like the aims themselves). Under a limit the same sharing of money and hours
 * says how much weight can be closed at most, and only that much must be paid for.
 */
export function lowerBound(state: SearchState): number[] {
  const { problem } = state;
  const shares = cheapestShares(state);
  const open = { required: 0, preferred: 0 };
  const closable: Record<'required' | 'preferred', Share[]> = { required: [], preferred: [] };
  problem.elements.forEach((element, index) => {
    if (state.isClosed(index)) return;
    const share = shares[index];
    if (share === undefined) open[element.need] += element.weight;
    else for (let i = 0; i < element.weight; i++) closable[element.need].push(share);
  });

  const sums = [...state.sums];
  for (const need of ['required', 'preferred'] as const) {
    const all = closable[need];
    const most = state.mayLeaveOpen ? mostClosable(all, state.left) : all.length;
    open[need] += all.length - most;
    const paid =
      most === all.length ? all : all.sort((a, b) => compareVectors(a.adds, b.adds)).slice(0, most);
    for (const { adds } of paid)
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (adds[i] as number);
  }
  return [open.required, open.preferred, ...sums];
}

/** What a unit of weight takes at least, of the aims, money and hours; the three may stem from different offers. */
interface Share {
  adds: number[];
  usd: number;
  hours: number;
}

/** For each open element the smallest share among the offers that may still close it; undefined when none may. */
function cheapestShares(state: SearchState): (Share | undefined)[] {
  const { problem } = state;
  const shares: (Share | undefined)[] = new Array(problem.elements.length);
  problem.candidates.forEach((candidate, index) => {
    let weight = 0;
    for (const element of candidate.closes)
      if (!state.isClosed(element)) weight += problem.elements[element]?.weight ?? 0;
    if (weight === 0 || !state.isViable(index)) return;
    const share = shareOf(candidate.offers, weight, state);
    for (const element of candidate.closes) {
      if (state.isClosed(element)) continue;
      const known = shares[element];
      shares[element] = known === undefined ? share : smaller(known, share);
    }
  });
  return shares;
}

/**
 * Of a candidate with prerequisites only its own offer is spread: the others may be shared with further candidates.
 */
function shareOf(offers: readonly number[], weight: number, { problem }: SearchState): Share {
  const own = problem.offers[offers[0] as number];
  return {
    adds: (own?.adds ?? []).map((value) => value / weight),
    usd: (own?.usd ?? 0) / weight,
    hours: (own?.hours ?? 0) / weight,
  };
}

function smaller(a: Share, b: Share): Share {
  return {
    adds: compareVectors(a.adds, b.adds) <= 0 ? a.adds : b.adds,
    usd: Math.min(a.usd, b.usd),
    hours: Math.min(a.hours, b.hours),
  };
}

/** The most weight whose cheapest shares fit into what the limits leave. */
function mostClosable(shares: readonly Share[], left: { usd: number; hours: number }): number {
  return Math.min(
    fitting(
      shares.map((share) => share.usd),
      left.usd,
    ),
    fitting(
      shares.map((share) => share.hours),
      left.hours,
    ),
  );
}

function fitting(values: number[], room: number): number {
  let sum = 0;
  let count = 0;
  for (const value of values.sort((a, b) => a - b)) {
    sum += value;
    if (sum > room * (1 + 1e-9) + 1e-6) break;
    count++;
  }
  return count;
}

import type { SearchState } from './search-state';

/**
 * A vector that no set below this node can beat: open required weight, open preferred weight, then the aims.
 *
 * Dual ascent: each open element in turn, those with fewest candidates first, is charged as much as the cheapest of its
 * candidates still allows, and every candidate that closes it has that much less to give. What is charged in sum, no set
 * can undercut. The charges are vectors compared in order, like the aims themselves: such vectors can be added, taken
 * away and compared, and the method needs no more. (Method for one cost: M. L. Fisher and P. Kedia, "Optimal solution of
 * set covering/partitioning problems using dual heuristics", Management Science 36, 1990.)
 *
 * Under a limit, shares of money and hours say how much weight can be closed at most, and only the least charges that
 * make up that weight count.
 */
export function lowerBound(state: SearchState): number[] {
  const { problem } = state;
  const charges = chargesOf(state);
  const shares = state.mayLeaveOpen ? limitShares(state) : null;
  const open = { ...problem.unreachable };
  const closable: Record<'required' | 'preferred', Closable[]> = { required: [], preferred: [] };
  problem.elements.forEach((element, index) => {
    if (state.isClosed(index)) return;
    const charge = charges[index];
    if (charge === undefined) open[element.need] += element.weight;
    else closable[element.need].push({ weight: element.weight, charge, share: shares?.[index] ?? NO_SHARE });
  });

  const sums = [...state.sums];
  for (const need of ['required', 'preferred'] as const) {
    const all = closable[need];
    const weight = all.reduce((sum, one) => sum + one.weight, 0);
    const most = shares === null ? weight : mostClosable(all, state.left);
    open[need] += weight - most;
    addLeast(all, weight - most, sums);
  }
  return [open.required, open.preferred, ...sums];
}

interface Closable {
  readonly weight: number;
  readonly charge: readonly number[];
  readonly share: Share;
}

/** Money and hours that a unit of an element's weight takes at least; the two may stem from different offers. */
interface Share {
  usd: number;
  hours: number;
}

const NO_SHARE: Share = { usd: 0, hours: 0 };

/** For each open element what it is charged; undefined when no candidate may close it any more. */
function chargesOf(state: SearchState): (readonly number[] | undefined)[] {
  const { problem } = state;
  const aims = problem.aims.length;
  const charges: (readonly number[] | undefined)[] = new Array(problem.elements.length);
  const order: { element: number; candidates: number[] }[] = [];
  problem.elements.forEach(({ candidates }, element) => {
    if (state.isClosed(element)) return;
    const viable = candidates.filter((candidate) => state.isViable(candidate));
    if (viable.length > 0) order.push({ element, candidates: viable });
  });
  order.sort((a, b) => a.candidates.length - b.candidates.length || a.element - b.element);

  // What each candidate has left to give: of one with prerequisites only its own offer, the others may be shared.
  const left = new Map<number, number[]>();
  const leftOf = (candidate: number): number[] => {
    const known = left.get(candidate);
    if (known) return known;
    const own = problem.candidates[candidate]?.offers[0] ?? -1;
    const fresh = [...(problem.offers[own]?.adds ?? [])];
    left.set(candidate, fresh);
    return fresh;
  };
  for (const { element, candidates } of order) {
    let least = leftOf(candidates[0] as number);
    for (const candidate of candidates) {
      const rival = leftOf(candidate);
      if (isLess(rival, least)) least = rival;
    }
    const charge = [...least];
    charges[element] = charge;
    for (const candidate of candidates) {
      const rest = leftOf(candidate);
      for (let aim = 0; aim < aims; aim++) rest[aim] = (rest[aim] as number) - (charge[aim] as number);
    }
  }
  return charges;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number);
  return false;
}

/**
 * Adds the charges to the sums, but for the dearest by weight that make up what stays open. The last one left out may
 * weigh more than that: the bound is then a little low, and still one.
 */
function addLeast(all: Closable[], leftOpen: number, sums: number[]): void {
  const perWeight = (one: Closable, by: Closable) => one.charge.map((value) => value * by.weight);
  if (leftOpen > 0) all.sort((a, b) => (isLess(perWeight(a, b), perWeight(b, a)) ? 1 : -1));
  let spare = leftOpen;
  for (const { weight, charge } of all) {
    if (spare > 0) spare -= weight;
    else for (let i = 0; i < charge.length; i++) sums[i] = (sums[i] as number) + (charge[i] as number);
  }
}

/** For each open element the smallest share of money and hours among the candidates that may still close it. */
function limitShares(state: SearchState): (Share | undefined)[] {
  const { problem } = state;
  const shares: (Share | undefined)[] = new Array(problem.elements.length);
  problem.candidates.forEach((candidate, index) => {
    let weight = 0;
    for (const element of candidate.closes)
      if (!state.isClosed(element)) weight += problem.elements[element]?.weight ?? 0;
    if (weight === 0 || !state.isViable(index)) return;
    const own = problem.offers[candidate.offers[0] as number];
    const usd = (own?.usd ?? 0) / weight;
    const hours = (own?.hours ?? 0) / weight;
    for (const element of candidate.closes) {
      if (state.isClosed(element)) continue;
      const known = shares[element];
      shares[element] =
        known === undefined
          ? { usd, hours }
          : { usd: Math.min(known.usd, usd), hours: Math.min(known.hours, hours) };
    }
  });
  return shares;
}

/** The most weight whose cheapest shares fit into what the limits leave. */
function mostClosable(all: readonly Closable[], left: { usd: number; hours: number }): number {
  const units = (figure: (share: Share) => number) =>
    all.flatMap((one) => new Array<number>(one.weight).fill(figure(one.share)));
  return Math.min(
    fitting(
      units((share) => share.usd),
      left.usd,
    ),
    fitting(
      units((share) => share.hours),
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

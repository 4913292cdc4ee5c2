import type { Candidate, Problem } from './problem';

/** A set of candidates that was found. */
export interface Found {
  /** Their indexes. */
  readonly candidates: readonly number[];
  readonly sums: readonly number[];
  /** Sorted ids of all offers in it. */
  readonly ids: readonly string[];
  /** The bundles it takes them by, each as its offers' ids, sorted. */
  readonly ways: readonly string[];
}

/** Where the search stands: what is taken, what is still open, and what may still be taken. */
export class SearchState {
  /** How often each element is closed by what is taken. */
  private readonly closed: Int32Array;
  /** How often each offer is taken: as a candidate or with one. */
  private readonly taken: Int32Array;
  private readonly banned: Uint8Array;
  private readonly chosen: number[] = [];
  private readonly added: Float64Array;
  private usd = 0;
  private hours = 0;
  readonly mayLeaveOpen: boolean;

  constructor(readonly problem: Problem) {
    this.closed = new Int32Array(problem.elements.length);
    this.taken = new Int32Array(problem.offers.length);
    this.banned = new Uint8Array(problem.candidates.length);
    this.added = new Float64Array(problem.aims.length);
    this.mayLeaveOpen = problem.most.usd !== Infinity || problem.most.hours !== Infinity;
  }

  isClosed(element: number): boolean {
    return (this.closed[element] as number) > 0;
  }

  isTaken(offer: number): boolean {
    return (this.taken[offer] as number) > 0;
  }

  /** Whether a candidate is still in play and fits into what the limits leave. */
  isViable(candidate: number): boolean {
    if (this.banned[candidate]) return false;
    if (!this.mayLeaveOpen) return true;
    let { usd, hours } = this;
    for (const offer of this.candidate(candidate).offers) {
      if (this.isTaken(offer)) continue;
      usd += this.problem.offers[offer]?.usd ?? 0;
      hours += this.problem.offers[offer]?.hours ?? 0;
    }
    return usd <= this.problem.most.usd && hours <= this.problem.most.hours;
  }

  /** What the limits leave. */
  get left(): { usd: number; hours: number } {
    return { usd: this.problem.most.usd - this.usd, hours: this.problem.most.hours - this.hours };
  }

  /** What has been added to the aims so far. */
  get sums(): Float64Array {
    return this.added;
  }

  take(candidate: number): void {
    this.chosen.push(candidate);
    this.count(candidate, 1);
  }

  /** Undoes the last {@link take}, which was of this candidate. */
  giveBack(candidate: number): void {
    this.chosen.pop();
    this.count(candidate, -1);
  }

  ban(candidate: number): void {
    this.banned[candidate] = 1;
  }

  allow(candidate: number): void {
    this.banned[candidate] = 0;
  }

  /** The open element that fewest viable candidates close; null when none of those left can be closed. */
  hardestElement(): number | null {
    let hardest: number | null = null;
    let fewest = Infinity;
    this.problem.elements.forEach((element, index) => {
      if (this.isClosed(index)) return;
      let viable = 0;
      for (const candidate of element.candidates) if (this.isViable(candidate)) viable++;
      if (viable > 0 && viable < fewest) {
        fewest = viable;
        hardest = index;
      }
    });
    return hardest;
  }

  /** Viable candidates for an element, those that close most open weight for their cost first. */
  candidatesFor(element: number): number[] {
    const worth = new Map<number, number>();
    for (const candidate of this.problem.elements[element]?.candidates ?? [])
      if (this.isViable(candidate)) worth.set(candidate, this.shareOf(candidate));
    return [...worth.keys()].sort((a, b) => (worth.get(a) as number) - (worth.get(b) as number) || a - b);
  }

  /** The set that stands now, with its sums, and what tells it from equally good ones. */
  solution(): Found {
    const open = { ...this.problem.unreachable };
    this.problem.elements.forEach((element, index) => {
      if (!this.isClosed(index)) open[element.need] += element.weight;
    });
    const ids = this.problem.offers.flatMap((offer, index) => (this.isTaken(index) ? [offer.id] : []));
    return {
      candidates: [...this.chosen],
      sums: [open.required, open.preferred, ...this.added],
      ids: ids.sort(),
      ways: this.chosen.map((index) => this.candidate(index).bundle.offers.join()).sort(),
    };
  }

  private candidate(index: number): Candidate {
    return this.problem.candidates[index] as Candidate;
  }

  /** The first aim that the candidate adds to, for each weight of open elements that it closes. Only orders the search. */
  private shareOf(candidate: number): number {
    let weight = 0;
    for (const element of this.candidate(candidate).closes)
      if (!this.isClosed(element)) weight += this.problem.elements[element]?.weight ?? 0;
    let scale = 1;
    let sum = 0;
    for (const aim of this.problem.aims.keys()) {
      for (const offer of this.candidate(candidate).offers)
        if (!this.isTaken(offer)) sum += scale * (this.problem.offers[offer]?.adds[aim] ?? 0);
      scale *= 1e-4;
    }
    return sum / Math.max(1, weight);
  }

  private count(candidate: number, by: 1 | -1): void {
    const { offers, closes } = this.candidate(candidate);
    for (const element of closes) this.closed[element] = (this.closed[element] as number) + by;
    for (const index of offers) {
      const wasTaken = this.isTaken(index);
      this.taken[index] = (this.taken[index] as number) + by;
      if (wasTaken === this.isTaken(index)) continue;
      const offer = this.problem.offers[index];
      if (offer === undefined) continue;
      this.usd += by * offer.usd;
      this.hours += by * offer.hours;
      for (const aim of this.problem.aims.keys())
        this.added[aim] = (this.added[aim] as number) + by * (offer.adds[aim] as number);
    }
  }
}

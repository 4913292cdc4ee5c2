import type { Portfolio } from './portfolio';
import { stillNeeded } from './portfolio-rank';

/** Postings up to which sets of gaps are compared with each other: beyond, no search is exact anyway. */
const MOST_COMPARED = 500;

/** How far a set of offers brings the postings that are not open yet; offers are taken and given back one by one. */
export class Progress {
  /** Postings that are open before anything is taken. */
  readonly openedBefore: number;
  /** Postings that could be opened if everything were taken. */
  readonly openable: number;
  /** Offers that close any gap of a posting that is not open, in order. */
  readonly useful: readonly number[];
  /** Gaps that such an offer closes on average, at least 1. */
  readonly averageClosed: number;
  /** Postings opened by what is taken, and the sum of shares reached. */
  opened = 0;
  value = 0;

  private readonly needed: Int32Array;
  private readonly closed: Int32Array;
  private readonly timesClosed: Int32Array;
  private readonly postingOf: Int32Array;
  private readonly gapsOf: readonly (readonly number[])[];

  constructor(portfolio: Portfolio, threshold: number) {
    const postings = portfolio.units.length;
    this.needed = Int32Array.from({ length: postings }, (_, i) => stillNeeded(portfolio, i, threshold));
    this.closed = new Int32Array(postings);
    this.timesClosed = new Int32Array(portfolio.closers.length);
    this.postingOf = new Int32Array(portfolio.closers.length);
    const gapsOf: number[][] = portfolio.offers.map(() => []);
    let openable = 0;
    for (let posting = 0; posting < postings; posting++) {
      const needed = this.needed[posting] as number;
      let closable = 0;
      for (
        let gap = portfolio.gapStart[posting] as number;
        gap < (portfolio.gapStart[posting + 1] as number);
        gap++
      ) {
        const closers = portfolio.closers[gap] as Int32Array;
        this.postingOf[gap] = posting;
        if (closers.length > 0) closable++;
        if (needed > 0) for (const offer of closers) gapsOf[offer]?.push(gap);
      }
      if (needed > 0 && closable >= needed) openable++;
    }
    this.gapsOf = gapsOf;
    this.useful = gapsOf.flatMap((gaps, offer) => (gaps.length > 0 ? [offer] : []));
    this.averageClosed = Math.max(
      1,
      gapsOf.reduce((sum, gaps) => sum + gaps.length, 0) / Math.max(1, this.useful.length),
    );
    this.openedBefore = this.needed.filter((needed) => needed === 0).length;
    this.openable = openable;
  }

  /** The offers that are needed: of those that close the same gaps, or fewer, only the cheapest is kept. */
  undominated(offers: readonly number[], price: readonly number[]): number[] {
    const bySet = new Map<string, number>();
    for (const offer of offers) {
      const key = this.gapsOf[offer]?.join(' ') ?? '';
      const known = bySet.get(key);
      if (known === undefined || (price[offer] as number) < (price[known] as number)) bySet.set(key, offer);
    }
    const distinct = [...bySet.values()].sort((a, b) => a - b);
    if (this.closed.length > MOST_COMPARED) return distinct;
    const sets = new Map(distinct.map((offer) => [offer, new Set(this.gapsOf[offer])]));
    return distinct.filter(
      (offer) =>
        !distinct.some(
          (rival) =>
            rival !== offer &&
            (price[rival] as number) <= (price[offer] as number) &&
            (this.gapsOf[rival]?.length ?? 0) > (this.gapsOf[offer]?.length ?? 0) &&
            this.gapsOf[offer]?.every((gap) => sets.get(rival)?.has(gap)),
        ),
    );
  }

  /** What taking the offer would add to `value`. */
  gain(offer: number): number {
    const before = this.value;
    const opened = this.opened;
    this.take(offer);
    const gain = this.value - before;
    this.giveBack(offer);
    this.value = before;
    this.opened = opened;
    return gain;
  }

  take(offer: number): void {
    for (const gap of this.gapsOf[offer] ?? []) {
      const times = this.timesClosed[gap] as number;
      this.timesClosed[gap] = times + 1;
      if (times === 0) this.count(this.postingOf[gap] as number, 1);
    }
  }

  giveBack(offer: number): void {
    for (const gap of this.gapsOf[offer] ?? []) {
      const times = (this.timesClosed[gap] as number) - 1;
      this.timesClosed[gap] = times;
      if (times === 0) this.count(this.postingOf[gap] as number, -1);
    }
  }

  private count(posting: number, by: 1 | -1): void {
    const needed = this.needed[posting] as number;
    const before = this.closed[posting] as number;
    const after = before + by;
    this.closed[posting] = after;
    this.value += (Math.min(after, needed) - Math.min(before, needed)) / needed;
    if (before < needed && after >= needed) this.opened++;
    if (before >= needed && after < needed) this.opened--;
  }
}

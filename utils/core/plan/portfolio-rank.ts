import type { Offer } from '../catalogue/offer';
import { orderingHours, orderingPrice, type TypicalByProof } from '../catalogue/typical';
import type { Portfolio } from './portfolio';

/** Share of the required units that must be covered for a posting to count as open, unless the user says otherwise. */
export const DEFAULT_THRESHOLD = 0.8;

/** What one offer alone would do to the postings seen. */
export interface OfferEffect {
  readonly offer: Offer;
  /** Postings that reach the threshold with it and do not without. */
  readonly opens: number;
  /** Postings that come closer to it and do not reach it. */
  readonly narrows: number;
  /** Open required units that it closes, over all postings. */
  readonly gaps: number;
}

export type EffectOrder = 'opens' | 'per-dollar' | 'per-hour';

/** How many of a posting's open units must be closed; 0 when it is open already. */
export function stillNeeded(portfolio: Portfolio, posting: number, threshold: number): number {
  const wanted = Math.ceil((portfolio.units[posting] as number) * threshold - 1e-9);
  return Math.max(0, wanted - (portfolio.covered[posting] as number));
}

/** The effect of each offer that has one. Linear in the open units and the offers that close them. */
export function effectsOf(portfolio: Portfolio, threshold = DEFAULT_THRESHOLD): OfferEffect[] {
  const count = portfolio.offers.length;
  const opens = new Int32Array(count);
  const narrows = new Int32Array(count);
  const gaps = new Int32Array(count);
  const closedHere = new Int32Array(count);
  const touched = new Int32Array(count);
  for (let posting = 0; posting < portfolio.units.length; posting++) {
    const needed = stillNeeded(portfolio, posting, threshold);
    let touchedCount = 0;
    const end = portfolio.gapStart[posting + 1] as number;
    for (let gap = portfolio.gapStart[posting] as number; gap < end; gap++) {
      const closers = portfolio.closers[gap] as Int32Array;
      for (let i = 0; i < closers.length; i++) {
        const offer = closers[i] as number;
        if (closedHere[offer] === 0) touched[touchedCount++] = offer;
        closedHere[offer] = (closedHere[offer] as number) + 1;
      }
    }
    for (let i = 0; i < touchedCount; i++) {
      const offer = touched[i] as number;
      const closed = closedHere[offer] as number;
      gaps[offer] = (gaps[offer] as number) + closed;
      if (needed > 0 && closed >= needed) opens[offer] = (opens[offer] as number) + 1;
      else if (needed > 0) narrows[offer] = (narrows[offer] as number) + 1;
      closedHere[offer] = 0;
    }
  }
  return portfolio.offers.flatMap((offer, i) =>
    gaps[i] === 0
      ? []
      : [{ offer, opens: opens[i] as number, narrows: narrows[i] as number, gaps: gaps[i] as number }],
  );
}

/**
 * Effects in order: most postings opened, or most for a dollar or an hour (of the figures for ordering, so that an unknown
 * price is no free one). Then gaps closed, the cheaper, id.
 */
export function rankEffects(
  effects: readonly OfferEffect[],
  order: EffectOrder,
  typical: TypicalByProof,
): OfferEffect[] {
  const price = (effect: OfferEffect) => orderingPrice(effect.offer, typical);
  const hours = (effect: OfferEffect) => orderingHours(effect.offer, typical);
  const worth = (effect: OfferEffect, value: number) => {
    if (order === 'opens') return value;
    // A dollar and a tenth of an hour are the least: what is free is not infinitely better than what costs a cent.
    return value / (order === 'per-dollar' ? Math.max(1, price(effect)) : Math.max(0.1, hours(effect)));
  };
  return [...effects].sort(
    (a, b) =>
      worth(b, b.opens) - worth(a, a.opens) ||
      worth(b, b.gaps) - worth(a, a.gaps) ||
      price(a) - price(b) ||
      (a.offer.id < b.offer.id ? -1 : 1),
  );
}

/** A posting before and after a set of offers is earned: covered units of those asked for. */
export interface PostingEffect {
  readonly key: string;
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly isOpen: { readonly before: boolean; readonly after: boolean };
}

/** What a set of offers does to each posting, in the order seen. */
export function postingEffects(
  portfolio: Portfolio,
  offerIds: readonly string[],
  threshold = DEFAULT_THRESHOLD,
): PostingEffect[] {
  const chosen = new Set(offerIds);
  const isChosen = portfolio.offers.map((offer) => chosen.has(offer.id));
  return portfolio.postings.map((posting, i) => {
    const gaps = portfolio.closers.slice(portfolio.gapStart[i], portfolio.gapStart[i + 1]);
    const closed = gaps.filter((closers) => closers.some((offer) => isChosen[offer])).length;
    const needed = stillNeeded(portfolio, i, threshold);
    const before = portfolio.covered[i] as number;
    return {
      key: posting.key,
      of: portfolio.units[i] as number,
      before,
      after: before + closed,
      isOpen: { before: needed === 0, after: closed >= needed },
    };
  });
}

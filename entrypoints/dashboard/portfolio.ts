import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import type { Unit } from '@/utils/core/matching/match';
import type { PlanWishes } from '@/utils/core/plan/plan';
import { servicesFor, showingsOf } from '@/utils/core/plan/shows';
import { allows } from '@/utils/core/plan/wishes';
import type { Implications } from '@/utils/core/vocabulary/implications';
import type { ComparedPosting } from '../shared/compare';

/** What one offer does for all postings seen. */
export interface PortfolioOffer {
  readonly offer: Offer;
  /** Skill ids it closes in at least one posting. */
  readonly closes: readonly string[];
  /** Postings that it opens by itself, and those it helps in. */
  readonly opensAlone: number;
  readonly helpsIn: number;
}

export interface Portfolio {
  /** Offers that close a gap, those that open most first. */
  readonly ranking: readonly PortfolioOffer[];
  /** The set to take, in order. */
  readonly chosen: readonly Offer[];
}

/** A gap, however many postings have it: the units with the same skills are one. */
interface Gap {
  readonly closedBy: ReadonlySet<string>;
  readonly skills: readonly string[];
}

/** A set never grows past this many offers: nobody plans further ahead. */
const MOST_OFFERS = 6;

/**
 * Which offers open most of the postings seen. The ranking is exact; the set is grown greedily, by postings opened, then
 * gaps closed, then cost, as is usual for maximum coverage (Nemhauser, Wolsey, Fisher 1978), and offers that the later
 * ones made needless are taken out again.
 */
export function portfolioOf(
  postings: readonly ComparedPosting[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): Portfolio {
  const index = showingsOf(catalogue, implications);
  const isAllowed = allows(wishes);
  const gaps = new Map<string, Gap>();
  const gapOf = (unit: Unit): Gap => {
    const key = unit.skills.join(' ');
    const known = gaps.get(key);
    if (known) return known;
    const full = [...servicesFor(unit, index).values()].filter(
      (service) => service.full && isAllowed(service.offer),
    );
    const gap = { skills: unit.skills, closedBy: new Set(full.map(({ offer }) => offer.id)) };
    gaps.set(key, gap);
    return gap;
  };
  const open = postings
    .map(({ required }) => required.filter(({ status }) => status !== 'covered').map(gapOf))
    .filter((own) => own.length > 0);
  const ranking = rank(open, catalogue);
  return {
    ranking,
    chosen: grow(
      open,
      ranking.map(({ offer }) => offer),
      wishes,
    ),
  };
}

function rank(open: readonly (readonly Gap[])[], catalogue: Catalogue): PortfolioOffer[] {
  const found = new Map<string, { closes: Set<string>; opensAlone: number; helpsIn: number }>();
  for (const own of open) {
    const count = new Map<string, number>();
    for (const { closedBy, skills } of own)
      for (const id of closedBy) {
        count.set(id, (count.get(id) ?? 0) + 1);
        const entry = found.get(id) ?? { closes: new Set(), opensAlone: 0, helpsIn: 0 };
        for (const skill of skills) entry.closes.add(skill);
        found.set(id, entry);
      }
    for (const [id, closed] of count) {
      const entry = found.get(id);
      if (entry === undefined) continue;
      entry.helpsIn += 1;
      if (closed === own.length) entry.opensAlone += 1;
    }
  }
  return [...found]
    .flatMap(([id, { closes, ...counts }]) => {
      const offer = catalogue.get(id);
      return offer === undefined ? [] : [{ offer, closes: [...closes], ...counts }];
    })
    .sort(
      (a, b) =>
        b.opensAlone - a.opensAlone ||
        b.helpsIn - a.helpsIn ||
        costOf(a.offer) - costOf(b.offer) ||
        (a.offer.id < b.offer.id ? -1 : 1),
    );
}

function grow(open: readonly (readonly Gap[])[], candidates: readonly Offer[], wishes: PlanWishes): Offer[] {
  const taken: Offer[] = [];
  const score = (set: readonly Offer[]) => scoreOf(open, new Set(set.map(({ id }) => id)));
  let best = score(taken);
  while (taken.length < MOST_OFFERS) {
    let next: { offer: Offer; score: readonly [number, number] } | null = null;
    for (const offer of candidates) {
      if (taken.includes(offer) || !isWithin([...taken, offer], wishes)) continue;
      const found = score([...taken, offer]);
      if (isBetter(found, next?.score ?? best)) next = { offer, score: found };
    }
    if (next === null) break;
    taken.push(next.offer);
    best = next.score;
  }
  return withoutNeedless(taken, (set) => score(set)[0]);
}

/** Offers whose leaving closes no posting again. */
function withoutNeedless(taken: readonly Offer[], opened: (set: readonly Offer[]) => number): Offer[] {
  const most = opened(taken);
  return [...taken].reverse().reduce<Offer[]>(
    (kept, offer) => {
      const without = kept.filter((one) => one !== offer);
      return opened(without) === most ? without : kept;
    },
    [...taken],
  );
}

/** Postings opened, and gaps closed. */
function scoreOf(open: readonly (readonly Gap[])[], ids: ReadonlySet<string>): readonly [number, number] {
  const isClosed = ({ closedBy }: Gap) => [...ids].some((id) => closedBy.has(id));
  let opened = 0;
  let closed = 0;
  for (const own of open) {
    const count = own.filter(isClosed).length;
    closed += count;
    if (count === own.length) opened += 1;
  }
  return [opened, closed];
}

const isBetter = (a: readonly [number, number], b: readonly [number, number]) =>
  a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

/** Known prices and hours within the user's limits; what is not known is let through and said so. */
function isWithin(offers: readonly Offer[], { budgetUSD, hours }: PlanWishes): boolean {
  const sum = (of: (offer: Offer) => number | null) =>
    offers.reduce((all, offer) => all + (of(offer) ?? 0), 0);
  return (
    sum((offer) => offer.priceUSD) <= (budgetUSD ?? Number.POSITIVE_INFINITY) &&
    sum((offer) => offer.hours) <= (hours ?? Number.POSITIVE_INFINITY)
  );
}

const costOf = (offer: Offer) => offer.priceUSD ?? Number.MAX_SAFE_INTEGER;

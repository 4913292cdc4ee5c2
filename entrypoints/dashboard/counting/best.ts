import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { portfolioOf } from '@/utils/core/plan/portfolio';
import { type EffectOrder, effectsOf, type OfferEffect, rankEffects } from '@/utils/core/plan/portfolio-rank';
import { type BestSet, bestSet } from '@/utils/core/plan/portfolio-set';
import { servicesFor, showingsOf } from '@/utils/core/plan/shows';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { type ComparedPosting, comparePostings, earned } from '../../shared/compare';
import { wishesIn } from '../catalogue';
import type { BeforeAfter, Best } from './asks';
import type { Counted, SeenPosting } from './counter';

/** A set never grows past this many offers: nobody plans further ahead. */
const MOST_OFFERS = 5;
/** Postings that the card of before and after shows: those that change, then the others. */
const BEFORE_AFTER = 8;

/** The offers that open most of the postings, and what the best set of them does. */
export function bestOf(counted: Counted, catalogue: Catalogue, order: EffectOrder): Best {
  const { certs, compared, today } = counted;
  const { openFrom, wishes } = counted.settings;
  const postings = compared.map(({ row }) => row);
  const portfolio = portfolioOf(
    postings,
    certs,
    catalogue,
    IMPLICATIONS,
    { ...wishesIn(counted), planned: [] },
    today,
  );
  const ranked = rankEffects(effectsOf(portfolio, openFrom), order, catalogue.typical);
  const ids = smallestBest(
    wishes.hours,
    (k) => bestSet(portfolio, catalogue.typical, k, wishes.budgetUSD, openFrom),
    catalogue,
  );
  const isChosen = ({ offer }: OfferEffect) => ids.includes(offer.id);
  const closes = closedBy(compared, catalogue);
  const ranking = [...ranked.filter(isChosen), ...ranked.filter((one) => !isChosen(one))].map(
    ({ offer, opens, narrows }) => ({
      offer: offer.id,
      closes: closes.get(offer.id) ?? [],
      opensAlone: opens,
      helpsIn: opens + narrows,
    }),
  );
  const chosen = ranking.map(({ offer }) => offer).filter((id) => ids.includes(id));
  const offers = chosen.flatMap((id) => catalogue.get(id) ?? []);
  const after = comparePostings(postings, [...certs, ...offers.map(earned)], today, openFrom);
  const open = (all: Counted['compared']) => all.filter(({ isOpen }) => isOpen).length;
  return {
    ranking,
    chosen,
    opened: { now: open(compared), after: open(after) },
    beforeAfter: beforeAndAfter(compared, after),
  };
}

function beforeAndAfter(now: Counted['compared'], after: Counted['compared']): BeforeAfter[] {
  return now
    .map((posting, at) => {
      const then = after[at]?.required ?? [];
      const segments = posting.required.map(({ status }, unit) =>
        status !== 'covered' && then[unit]?.status === 'covered' ? ('planned' as const) : status,
      );
      const { key, title } = posting.row;
      return { key, title, segments, isOpen: after[at]?.isOpen ?? false };
    })
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => rankOf(b) - rankOf(a) || (a.key < b.key ? -1 : 1))
    .slice(0, BEFORE_AFTER);
}

/** Opened by the plan, then helped by it, then the rest. */
function rankOf({ segments, isOpen }: BeforeAfter): number {
  const isHelped = segments.includes('planned');
  return isHelped && isOpen ? 2 : isHelped ? 1 : 0;
}

/** The smallest set that no larger one beats, within the hours the user has; known hours only count. */
function smallestBest(
  most: number | null,
  setOf: (k: number) => BestSet,
  catalogue: Catalogue,
): readonly string[] {
  let best: Pick<BestSet, 'offers' | 'after'> | null = null;
  for (let k = 1; k <= MOST_OFFERS; k += 1) {
    const found = setOf(k);
    const hours = found.offers.reduce((sum, id) => sum + (catalogue.get(id)?.hours ?? 0), 0);
    if (found.after > (best?.after ?? found.before) && (most === null || hours <= most)) best = found;
    if (found.after === found.of) break;
  }
  return best?.offers ?? [];
}

/** Offer id -> skill ids of open required units that it closes in full. */
function closedBy(
  compared: readonly ComparedPosting<SeenPosting>[],
  catalogue: Catalogue,
): ReadonlyMap<string, readonly string[]> {
  const index = showingsOf(catalogue, IMPLICATIONS);
  const found = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { required } of compared)
    for (const unit of required) {
      const key = unit.skills.join(' ');
      if (unit.status === 'covered' || seen.has(key)) continue;
      seen.add(key);
      for (const { offer, skill, full } of servicesFor(unit, index).values())
        if (full) found.set(offer.id, (found.get(offer.id) ?? new Set()).add(skill));
    }
  return new Map([...found].map(([id, skills]) => [id, [...skills]]));
}

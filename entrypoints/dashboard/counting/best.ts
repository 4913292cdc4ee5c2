import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import { portfolioOf } from '@/utils/core/plan/portfolio';
import { effectsOf, type OfferEffect, rankEffects } from '@/utils/core/plan/portfolio-rank';
import { bestSet } from '@/utils/core/plan/portfolio-set';
import { servicesFor, showingsOf } from '@/utils/core/plan/shows';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { wishesIn } from './catalogue';
import type { Desk } from './desk';

/** An offer with what it does for the postings seen. */
export interface BestOffer {
  readonly offer: Offer;
  /** Skill ids it closes in at least one posting. */
  readonly closes: readonly string[];
  readonly opensAlone: number;
  readonly helpsIn: number;
}

/** A set never grows past this many offers: nobody plans further ahead. */
const MOST_OFFERS = 5;

/** All offers that help, the best set first and in the order of the ranking, and that set. */
export function bestOffers(desk: Desk, catalogue: Catalogue): { ranking: BestOffer[]; chosen: Offer[] } {
  const { vault, certs, compared, today } = desk;
  const wishes = wishesIn(vault);
  const { openFrom } = vault.settings;
  const portfolio = portfolioOf(
    compared.map(({ row }) => row),
    certs,
    catalogue,
    IMPLICATIONS,
    { ...wishes, planned: [] },
    today,
  );
  const ranked = rankEffects(effectsOf(portfolio, openFrom), 'opens', catalogue.typical);
  const ids = smallestBest(
    vault.settings.wishes.hours,
    (k) => bestSet(portfolio, catalogue.typical, k, wishes.budgetUSD, openFrom),
    catalogue,
  );
  const isChosen = ({ offer }: OfferEffect) => ids.includes(offer.id);
  const closes = closedBy(desk, catalogue);
  const ranking = [...ranked.filter(isChosen), ...ranked.filter((one) => !isChosen(one))].map(
    ({ offer, opens, narrows }) => ({
      offer,
      closes: closes.get(offer.id) ?? [],
      opensAlone: opens,
      helpsIn: opens + narrows,
    }),
  );
  return { ranking, chosen: ranking.filter(({ offer }) => ids.includes(offer.id)).map(({ offer }) => offer) };
}

/** The smallest set that no larger one beats, within the hours the user has; known hours only count. */
function smallestBest(
  most: number | null,
  setOf: (k: number) => {
    readonly offers: readonly string[];
    readonly before: number;
    readonly after: number;
  },
  catalogue: Catalogue,
): readonly string[] {
  let best: { readonly offers: readonly string[]; readonly after: number } = {
    offers: [],
    after: setOf(0).before,
  };
  for (let k = 1; k <= MOST_OFFERS; k += 1) {
    const found = setOf(k);
    const hours = found.offers.reduce((sum, id) => sum + (catalogue.get(id)?.hours ?? 0), 0);
    if (found.after > best.after && (most === null || hours <= most)) best = found;
  }
  return best.offers;
}

/** Offer id -> skill ids of open required units that it closes in full. */
function closedBy({ compared }: Desk, catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
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

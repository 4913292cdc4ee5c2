import { nameKey } from './name-key';
import type { Offer } from './offer';
import { type TypicalByProof, typicalOf } from './typical';

/** The offers, in order of id, ready for the plan. */
export interface Catalogue {
  /** What may be suggested: all but the hidden ones. */
  readonly offers: readonly Offer[];
  /** Every offer, hidden ones too: what a certificate is recognised by. */
  readonly all: readonly Offer[];
  /** Ids of offers that the user never wants to see. */
  readonly hidden: ReadonlySet<string>;
  get(id: string): Offer | undefined;
  /** Offers that go by this name: title, alias, exam code. More than one when the name is shared, none when unknown. */
  named(name: string): readonly Offer[];
  /** What an unknown price or hours counts as in ordering. Taken from the shipped offers, so that adding one changes no other. */
  readonly typical: TypicalByProof;
}

/** How people write an offer: alias, offer ids, and whether case tells it from an ordinary word (`CC`, `BLS`). */
export interface OfferAlias {
  readonly alias: string;
  readonly offers: readonly string[];
  readonly exactCase: boolean;
}

/** Puts offers in order and makes them findable by id and by name. A later offer of the same id replaces an earlier one. */
export function catalogueOf(
  offers: readonly Offer[],
  aliases: readonly OfferAlias[] = [],
  typical: TypicalByProof = typicalOf(offers),
): Catalogue {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byName = new Map<string, Set<string>>();
  const name = (key: string, id: string) => byName.set(key, (byName.get(key) ?? new Set()).add(id));
  for (const offer of sorted) name(nameKey(offer.title), offer.id);
  for (const { alias, offers: ids, exactCase } of aliases)
    for (const id of ids) name(exactCase ? `=${alias}` : nameKey(alias), id);

  return {
    offers: sorted,
    all: sorted,
    hidden: new Set(),
    typical,
    get: (id) => byId.get(id),
    named(text) {
      const ids = new Set([...(byName.get(`=${text.trim()}`) ?? []), ...(byName.get(nameKey(text)) ?? [])]);
      return [...ids].sort().flatMap((id) => byId.get(id) ?? []);
    },
  };
}

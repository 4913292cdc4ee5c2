import type { Catalogue } from './catalogue';
import { nameKey } from './name-key';
import type { Offer } from './offer';

/** Facts of a shipped offer that the user knows better. */
export type Correction = Partial<
  Pick<
    Offer,
    | 'title'
    | 'url'
    | 'skills'
    | 'level'
    | 'hours'
    | 'hoursBasis'
    | 'priceUSD'
    | 'priceBasis'
    | 'validityMonths'
    | 'prerequisites'
    | 'retired'
    | 'asOf'
    | 'note'
  >
>;

/** What the user made of the catalogue, kept apart from what ships: it survives updates and goes into the backup. */
export interface CatalogueOverlay {
  /** Own offers; their ids begin with `user:` so that no shipped one ever clashes. */
  readonly offers: readonly Offer[];
  readonly corrections: Readonly<Record<string, Correction>>;
  /** Ids of offers never to suggest. They are still recognised as certificates. */
  readonly hidden: readonly string[];
}

export const NO_OVERLAY: CatalogueOverlay = { offers: [], corrections: {}, hidden: [] };

/** The catalogue as this user sees it. The figures for ordering stay those of the shipped offers. */
export function withOverlay(base: Catalogue, overlay: CatalogueOverlay): Catalogue {
  const hidden = new Set([...base.hidden, ...overlay.hidden]);
  const byId = new Map(
    [...base.all, ...overlay.offers].map((offer) => [
      offer.id,
      corrected(offer, overlay.corrections[offer.id]),
    ]),
  );
  const all = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = new Map<string, Offer[]>();
  for (const { id, title } of overlay.offers) {
    const offer = byId.get(id);
    if (offer) own.set(nameKey(title), [...(own.get(nameKey(title)) ?? []), offer]);
  }
  return {
    all,
    hidden,
    offers: all.filter((offer) => !hidden.has(offer.id)),
    typical: base.typical,
    get: (id) => byId.get(id),
    named: (name) => [
      ...new Set([
        ...base.named(name).flatMap((offer) => byId.get(offer.id) ?? []),
        ...(own.get(nameKey(name)) ?? []),
      ]),
    ],
  };
}

/** A corrected fact is the user's word: no source states it. */
function corrected(offer: Offer, correction: Correction | undefined): Offer {
  if (correction === undefined) return offer;
  const changed = Object.keys(correction).filter((field) => CHECKABLE.has(field));
  return {
    ...offer,
    ...correction,
    unverified: [...new Set([...offer.unverified, ...changed])],
    unknown: offer.unknown.filter((field) => !(field in correction)),
  };
}

const CHECKABLE: ReadonlySet<string> = new Set([
  'title',
  'url',
  'level',
  'hours',
  'priceUSD',
  'validityMonths',
  'retired',
]);

import type { Offer } from '../offer';
import { readOfferTable } from './csv';
import { readCtdl } from './ctdl';
import { type OfferDraft, offerOf, type ResolveSkill } from './offer-draft';
import { readOpenBadges } from './open-badges';

/** A record that gave no offer: its place in the file, its title, and field and fault of each thing wrong with it. */
export interface RefusedOffer {
  readonly row: number;
  readonly title: string | null;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

export interface ImportedOffers {
  readonly format: 'ctdl' | 'open-badges' | 'csv' | 'unknown';
  /** Each id once; of two alike the later one. */
  readonly offers: readonly Offer[];
  readonly refused: readonly RefusedOffer[];
}

/**
 * Offers out of foreign JSON that was read within bounds at the edge: CTDL or Open Badges, told by content.
 *
 * @param resolve  vocabulary id of a skill name; an offer none of whose skills resolve is refused
 */
export function importOffersFromJson(value: unknown, resolve: ResolveSkill): ImportedOffers {
  const ctdl = readCtdl(value);
  if (ctdl.length > 0) return imported('ctdl', ctdl, resolve);
  const badges = readOpenBadges(value);
  return imported(badges.length > 0 ? 'open-badges' : 'unknown', badges, resolve);
}

/** Offers out of a table with a heading line. */
export function importOffersFromCsv(text: string, resolve: ResolveSkill): ImportedOffers {
  const drafts = readOfferTable(text);
  return imported(drafts.length > 0 ? 'csv' : 'unknown', drafts, resolve);
}

function imported(
  format: ImportedOffers['format'],
  drafts: readonly OfferDraft[],
  resolve: ResolveSkill,
): ImportedOffers {
  const offers = new Map<string, Offer>();
  const refused: RefusedOffer[] = [];
  drafts.forEach((draft, index) => {
    const checked = offerOf(draft, resolve);
    if (checked.kind === 'offer') offers.set(checked.offer.id, checked.offer);
    else refused.push({ row: index + 1, title: draft.title, faults: checked.faults });
  });
  return { format, offers: [...offers.values()], refused };
}

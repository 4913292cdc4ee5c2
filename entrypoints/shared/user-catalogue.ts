import { loadCatalogue } from '@/utils/core/catalogue';
import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { withOverlay } from '@/utils/core/catalogue/overlay';
import { overlayOf } from '@/utils/store/offers';
import type { ChoiceRow } from '@/utils/store/records';

let made: { readonly key: string; readonly catalogue: Catalogue } | undefined;

/**
 * The catalogue as this user has it: with own offers and corrections, and without the hidden ones, which are still found
 * by name. Made again only when one of the rows that bear on it changed.
 */
export function userCatalogue(choices: readonly ChoiceRow[]): Catalogue {
  const bearing = choices.filter(
    ({ choice, own, correction }) => choice === 'hidden' || own !== undefined || correction !== undefined,
  );
  if (bearing.length === 0) return loadCatalogue();
  const key = bearing
    .map(({ offer, revision, atMs, choice }) => `${offer} ${revision} ${atMs} ${choice}`)
    .sort()
    .join('\n');
  if (made?.key !== key) made = { key, catalogue: withOverlay(loadCatalogue(), overlayOf(bearing)) };
  return made.catalogue;
}

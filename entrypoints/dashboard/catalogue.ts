import { loadCatalogue } from '@/utils/core/catalogue';
import { type Catalogue, catalogueOf } from '@/utils/core/catalogue/catalogue';
import { NO_WISHES, type PlanWishes } from '@/utils/core/plan/plan';
import type { Vault } from '@/utils/store/live';

/** The catalogue without the offers this user hid. */
export function shownCatalogue({ choices }: Pick<Vault, 'choices'>): Catalogue {
  const hidden = new Set(choices.filter(({ choice }) => choice === 'hidden').map(({ offer }) => offer));
  const shipped = loadCatalogue();
  if (hidden.size === 0) return shipped;
  return catalogueOf(
    shipped.offers.filter(({ id }) => !hidden.has(id)),
    [],
    shipped.typical,
  );
}

export const plannedIn = ({ choices }: Pick<Vault, 'choices'>): readonly string[] =>
  choices
    .filter(({ choice }) => choice === 'planned')
    .sort((a, b) => a.atMs - b.atMs || (a.offer < b.offer ? -1 : 1))
    .map(({ offer }) => offer);

export const wishesIn = (vault: Vault): PlanWishes => ({
  ...NO_WISHES,
  ...vault.settings.wishes,
  planned: plannedIn(vault),
});

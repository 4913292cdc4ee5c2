import { loadCatalogue } from '@/utils/core/catalogue';
import { type Catalogue, catalogueOf } from '@/utils/core/catalogue/catalogue';

let made: { readonly hidden: string; readonly catalogue: Catalogue } | undefined;

/** The catalogue without the offers this user hid. Made again only when the list changes. */
export function catalogueWithout(hidden: readonly string[]): Catalogue {
  const shipped = loadCatalogue();
  if (hidden.length === 0) return shipped;
  const key = [...hidden].sort().join('\n');
  if (made?.hidden !== key) {
    const gone = new Set(hidden);
    const offers = shipped.offers.filter(({ id }) => !gone.has(id));
    made = { hidden: key, catalogue: catalogueOf(offers, [], shipped.typical) };
  }
  return made.catalogue;
}

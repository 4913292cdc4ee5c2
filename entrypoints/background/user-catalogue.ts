import { loadCatalogue } from '@/utils/core/catalogue';
import type { Catalogue } from '@/utils/core/catalogue/catalogue';
import { NO_OVERLAY, withOverlay } from '@/utils/core/catalogue/overlay';

let made: { readonly hidden: string; readonly catalogue: Catalogue } | undefined;

/** The catalogue without the offers this user hid: never suggested, still found by name. Made again only when the list changes. */
export function catalogueWithout(hidden: readonly string[]): Catalogue {
  if (hidden.length === 0) return loadCatalogue();
  const key = [...hidden].sort().join('\n');
  if (made?.hidden !== key)
    made = { hidden: key, catalogue: withOverlay(loadCatalogue(), { ...NO_OVERLAY, hidden }) };
  return made.catalogue;
}

import { type Catalogue, catalogueOf } from './catalogue';
import { ALIASES, OFFERS } from './offers.generated';
import { unpackAliases, unpackOffers } from './unpack';

let shipped: Catalogue | undefined;

/** The catalogue that ships, unpacked once. The user's own offers, corrections and hidden ones are an overlay on it. */
export function loadCatalogue(): Catalogue {
  shipped ??= catalogueOf(unpackOffers(OFFERS), unpackAliases(ALIASES));
  return shipped;
}

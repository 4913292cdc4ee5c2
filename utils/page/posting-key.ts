import { postingIdOf } from '../core/sites';
import type { Site } from '../core/sites/site';

/**
 * Tells one posting from the next on a page that moves without loading: the posting's own id where the site's address
 * names one, else the address without its fragment.
 */
export function postingKey(site: Site | null, url: string): string {
  const id = site && postingIdOf(site, url);
  if (id) return `${site.id}:${id}`;
  const address = new URL(url);
  return address.origin + address.pathname + address.search;
}

import { greenhouse } from './greenhouse';
import { indeed } from './indeed';
import { lever } from './lever';
import { linkedin } from './linkedin';
import { coversUrl } from './match-pattern';
import type { Site } from './site';

/** Every site, sorted by id. */
export const SITES: readonly Site[] = [greenhouse, indeed, lever, linkedin];

/** What the manifest asks for: every pattern of the table, sorted. */
export const MATCHES: readonly string[] = SITES.flatMap((site) => site.matches).sort();

/** The site an address belongs to, told by its host and never by a part of the text; null for any other page. */
export function siteOf(url: string): Site | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address) return null;
  const covers = (pattern: string) => coversUrl(pattern, address);
  return SITES.find((site) => site.matches.some(covers) || (site.byClick ?? []).some(covers)) ?? null;
}

/** The posting's own id in an address of its site; null when the site's patterns name none. */
export function postingIdOf(site: Site, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  for (const pattern of site.posting) {
    const id = pattern.exec(pathname + search)?.[1];
    if (id) return id;
  }
  return null;
}

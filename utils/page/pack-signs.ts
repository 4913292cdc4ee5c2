import { marksOf } from '../core/posting/looks-like-posting';
import type { Site } from '../core/sites/site';

/** `https://*.example.com/*` -> `.example.com`; a host without a star stays as it is. */
const hostOf = (pattern: string): string => /^https:\/\/\*?([^/]+)\//.exec(pattern)?.[1] ?? '';

/**
 * The site table as far as a glance needs it, a line for each site: `hosts⇥address⇥marks`. Made when the extension is
 * built: one text costs a page next to nothing, while forty sites of regular expressions and lists took milliseconds.
 */
export function packSigns(sites: readonly Site[]): string {
  return sites
    .filter(({ matches }) => matches.length > 0)
    .map((site) =>
      [
        [...new Set(site.matches.map(hostOf))].join(','),
        site.posting.map(({ source }) => source).join('|'),
        marksOf(site).join(),
      ].join('\t'),
    )
    .join('\n');
}

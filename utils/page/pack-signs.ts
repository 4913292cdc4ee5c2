import { marksOf } from '../core/posting/looks-like-posting';
import type { Site } from '../core/sites/site';

/** `https://*.example.com/*` -> `.example.com`; a host without a star stays as it is. */
const hostOf = (pattern: string): string => /^https:\/\/\*?([^/]+)\//.exec(pattern)?.[1] ?? '';

/**
 * The site table as far as a glance needs it, a line for each site: `@host@host@⇥address⇥marks⏎`, where a host with a dot
 * in front stands for all below it, too. Made when the extension is built: one text costs a page next to nothing, while
 * forty sites of regular expressions and lists took milliseconds.
 */
export function packSigns(sites: readonly Site[]): string {
  return sites
    .filter(({ matches }) => matches.length > 0)
    .map((site) => {
      const hosts = ['', ...new Set(site.matches.map(hostOf)), ''].join('@');
      const address = site.posting.map(({ source }) => source).join('|');
      return `${[hosts, address, marksOf(site).join()].join('\t')}\n`;
    })
    .join('');
}

import { isPostingUrl } from '../sites';
import type { Site } from '../sites/site';
import { browserDom } from './browser-dom';

/** Marks of a posting where the site's own selectors are not known. */
const GENERIC = ['h1', 'h2'];

/** Selectors of which each is a sign of a posting on a page of the site. */
export function marksOf({ pane = [], body = GENERIC }: Site): readonly string[] {
  return ['[itemtype*="JobPosting" i]', ...pane, ...body];
}

/**
 * Whether the reader is worth loading on this page. Cheap (below 1 ms), and never says no to a real posting: an
 * address under which postings live, a pane or text of the site, or structured data is enough; where no one has
 * described the site, a heading is. A site the user granted is always worth it.
 */
export function hasPosting(root: Document, url: string, site: Site | null): boolean {
  if (!site || isPostingUrl(site, url)) return true;
  const dom = browserDom();
  if (marksOf(site).some((selector) => dom.select(root, selector).length > 0)) return true;
  return dom.select(root, 'script[type*="ld+json" i]').some((script) => {
    const text = dom.firstChild(script);
    return text !== null && /JobPosting/i.test(dom.data(text));
  });
}

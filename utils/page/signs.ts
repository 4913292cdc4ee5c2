/** What tells that a page of a site may hold a posting. */
export interface Signs {
  /** Tested against path and query. */
  readonly address: RegExp;
  /** Selectors of which one is enough. */
  readonly marks: string;
}

/**
 * The signs of the site a host belongs to, out of the packed table (`pack-signs.ts`): of the host itself, or of the
 * nearest one it is below. The table is searched and not taken apart: it has forty sites, and the page is on one.
 */
export function signsOn(packed: string, host: string): Signs | null {
  let at = packed.indexOf(`@${host}@`);
  for (let above = `.${host}`; at < 0 && above !== ''; above = parentOf(above))
    at = packed.indexOf(`@${above}@`);
  if (at < 0) return null;
  const [address = '', marks = ''] = packed
    .slice(packed.indexOf('\t', at) + 1, packed.indexOf('\n', at))
    .split('\t');
  return { address: new RegExp(address), marks };
}

/** `.jobs.example.com` -> `.example.com`; empty for `.com`. */
function parentOf(host: string): string {
  const dot = host.indexOf('.', 1);
  return dot < 0 ? '' : host.slice(dot);
}

/**
 * Whether the reader is worth loading, as `hasPosting` of the posting room tells it, which this must never contradict:
 * by the address, a mark of the site, or structured data. Members are taken from the prototypes, since names in the page
 * shadow those of the document (THREATS.md B6).
 */
export function hasSigns(page: Document, path: string, { address, marks }: Signs): boolean {
  if (address.test(path)) return true;
  const { querySelector, querySelectorAll } = Document.prototype;
  if (querySelector.call(page, marks)) return true;
  for (const script of querySelectorAll.call(page, 'script[type*="ld+json" i]'))
    if (script.textContent?.toLowerCase().includes('jobposting')) return true;
  return false;
}

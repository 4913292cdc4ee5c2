/** What tells that a page of a site may hold a posting. */
export interface Signs {
  /** Tested against path and query. */
  readonly address: RegExp;
  /** Selectors of which one is enough. */
  readonly marks: string;
}

/** The signs of the site a host belongs to, out of the packed table (`pack-signs.ts`). */
export function signsOn(packed: string, host: string): Signs | null {
  for (const line of packed.split('\n')) {
    const [hosts = '', address = '', marks = ''] = line.split('\t');
    // A host with a dot in front stands for all below it.
    if (hosts.split(',').some((one) => one === host || (one[0] === '.' && `.${host}`.endsWith(one))))
      return { address: new RegExp(address), marks };
  }
  return null;
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

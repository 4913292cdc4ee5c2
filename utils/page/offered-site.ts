/** A site that can be offered for "always read on this site". */
export interface OfferedSite {
  readonly host: string;
  /** Match pattern of that host alone; a port is no part of one. */
  readonly pattern: string;
}

/** The site of a tab's address, or null where it cannot be offered: no address known to us, or not a web page. */
export function offeredSite(url: string | undefined): OfferedSite | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname !== ''
    ? { host: hostname, pattern: `https://${hostname}/*` }
    : null;
}

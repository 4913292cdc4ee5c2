import { readLink } from '../input/links';

/** A kind of page where a badge or certificate that somebody earned is shown. */
interface Place {
  /** Host without `www.`; null where the same software runs on many. */
  readonly host: RegExp | null;
  /** Path and query; a group holds the id of the credential. */
  readonly path: RegExp;
  /** The one address of that credential, where pages of it go by several. */
  readonly url?: (id: string) => string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Places as seen in public links. A page elsewhere has to say more of itself to be read as a badge page. */
const PLACES: readonly Place[] = [
  {
    host: /^(?:credly|youracclaim)\.com$/,
    path: new RegExp(`^/badges/(${UUID})`, 'i'),
    url: (id) => `https://www.credly.com/badges/${id}`,
  },
  {
    host: /(?:^|\.)credential\.net$/,
    path: new RegExp(`^/(?:profile/)?(${UUID}|\\d{6,}|[a-z0-9]{8})(?:[/?#]|$)`, 'i'),
  },
  { host: null, path: /^\/(?:public\/)?assertions\/([\w-]{12,})/ }, // Badgr, Canvas Credentials, Parchment
  { host: null, path: /^\/(?:.*\/)?badges\/badge\.php\?(?:.*&)?hash=([0-9a-f]{20,})/ }, // Moodle
  { host: /^openbadge(?:factory|passport)\.com$/, path: /\/(?:v1\/assertion|badge\/info)\/(\w+)/ },
  { host: /(?:^|\.)learn\.microsoft\.com$/, path: /\/users\/[^/]+\/(?:credentials|achievements)\/([\w-]+)/ },
  { host: /(?:^|\.)coursera\.org$/, path: /^\/account\/accomplishments\/(?:\w+\/)?([A-Z0-9]{8,})/ },
  { host: /(?:^|\.)edx\.org$/, path: /^\/(?:credentials|certificates)\/([0-9a-f-]{32,36})/ },
  { host: /(?:^|\.)udemy\.com$/, path: /^\/certificate\/(UC-[\w-]+)/ },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/learning\/certificates\/(\w+)/ },
  { host: /(?:^|\.)freecodecamp\.org$/, path: /^\/certification\/([^/]+\/[^/?#]+)/ },
];

/** A credential by the address of its page. */
export interface PlacedCredential {
  readonly id: string;
  readonly url: string;
}

/** Which credential an address shows, where its kind of place is known. */
export function placeOf(address: string | null): PlacedCredential | null {
  const link = readLink(address);
  if (link === null) return null;
  const { hostname, pathname, search } = new URL(link);
  const host = hostname.replace(/^www\./, '');
  for (const place of PLACES) {
    if (place.host !== null && !place.host.test(host)) continue;
    const [, id] = place.path.exec(pathname + search) ?? [];
    if (id !== undefined) return { id, url: place.url?.(id) ?? link.replace(/#.*$/, '') };
  }
  return null;
}

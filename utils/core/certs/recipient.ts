import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Whom a badge says it was given to (Open Badges 2.0 IdentityObject and the `identifier` of 3.0), as it stands there. */
export interface RecipientClaim {
  /** `email`, or what else the identity is. */
  readonly type: string;
  readonly identity: unknown;
  readonly hashed: unknown;
  readonly salt: unknown;
}

export interface RecipientVerdict {
  readonly match: 'matches' | 'differs' | 'not-checked';
  /** `weak-hash`: MD5, which can be forged; `malformed`: whether it is hashed isn't said as a boolean. */
  readonly note: 'weak-hash' | 'malformed' | null;
}

interface Digest {
  readonly digest: (bytes: Uint8Array) => Uint8Array;
  readonly note: 'weak-hash' | null;
}

/** Digests the specification allows: `sha256$` + hex of the digest of identity and salt. */
const DIGESTS: ReadonlyMap<string, Digest> = new Map([
  ['sha256', { digest: sha256, note: null }],
  ['md5', { digest: md5, note: 'weak-hash' }],
]);

/**
 * Holds a badge's recipients against the user's own addresses. A line of its own beside the signature (threat C4): a
 * genuine badge may be somebody else's. One that matches decides; a badge may name several addresses of one person.
 */
export function judgeRecipient(
  claims: readonly RecipientClaim[],
  addresses: readonly string[],
): RecipientVerdict {
  if (claims.length === 0 || addresses.length === 0) return { match: 'not-checked', note: null };
  const verdicts = claims.map((claim) => judgeClaim(claim, addresses));
  return verdicts.find(({ match }) => match === 'matches') ?? (verdicts[0] as RecipientVerdict);
}

function judgeClaim(
  { type, identity, hashed, salt }: RecipientClaim,
  addresses: readonly string[],
): RecipientVerdict {
  if (typeof hashed !== 'boolean') return { match: 'differs', note: 'malformed' };
  if (typeof identity !== 'string' || type !== 'email') return { match: 'differs', note: null };
  return hashed ? judgeHash(identity, salt, addresses) : judgePlain(identity, addresses);
}

function judgePlain(identity: string, addresses: readonly string[]): RecipientVerdict {
  const own = addresses.map((address) => address.trim().toLowerCase());
  const isOwn = own.includes(
    identity
      .trim()
      .replace(/^mailto:/i, '')
      .toLowerCase(),
  );
  return { match: isOwn ? 'matches' : 'differs', note: null };
}

/** The salt is put behind the address. Hashes of an address in the case the user writes it and in lower case count. */
function judgeHash(identity: string, salt: unknown, addresses: readonly string[]): RecipientVerdict {
  const [, algorithm = '', hex = ''] = /^(\w+)\$([0-9a-f]+)$/i.exec(identity) ?? [];
  const known = DIGESTS.get(algorithm.toLowerCase());
  if (known === undefined) return { match: 'differs', note: null };
  const behind = typeof salt === 'string' ? salt : '';
  const written = addresses.flatMap((address) => [address.trim(), address.trim().toLowerCase()]);
  const isOwn = written.some(
    (address) => bytesToHex(known.digest(utf8ToBytes(`${address}${behind}`))) === hex.toLowerCase(),
  );
  return { match: isOwn ? 'matches' : 'differs', note: isOwn ? known.note : null };
}

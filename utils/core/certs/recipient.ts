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

/** Digests the specification allows: `sha256$` + hex of the digest of identity and salt. */
const DIGESTS: Readonly<
  Record<string, { readonly digest: (bytes: Uint8Array) => Uint8Array; readonly note: 'weak-hash' | null }>
> = {
  sha256: { digest: sha256, note: null },
  md5: { digest: md5, note: 'weak-hash' },
};

/**
 * Holds a badge's recipient against the user's own addresses. A line of its own beside the signature (threat C4): a
 * genuine badge may be somebody else's.
 */
export function judgeRecipient(claim: RecipientClaim | null, addresses: readonly string[]): RecipientVerdict {
  if (claim === null || addresses.length === 0) return { match: 'not-checked', note: null };
  const { type, identity, hashed, salt } = claim;
  if (typeof hashed !== 'boolean') return { match: 'differs', note: 'malformed' };
  if (typeof identity !== 'string' || type !== 'email') return { match: 'differs', note: null };
  const written = addresses.flatMap((address) => [address.trim(), address.trim().toLowerCase()]);
  if (!hashed) {
    const isOwn = written.some(
      (address) =>
        address.toLowerCase() ===
        identity
          .trim()
          .replace(/^mailto:/i, '')
          .toLowerCase(),
    );
    return { match: isOwn ? 'matches' : 'differs', note: null };
  }
  const [, algorithm = '', hex = ''] = /^(\w+)\$([0-9a-f]+)$/i.exec(identity) ?? [];
  const known = DIGESTS[algorithm.toLowerCase()];
  if (known === undefined) return { match: 'differs', note: null };
  const digestOf = (address: string) =>
    bytesToHex(known.digest(utf8ToBytes(`${address}${typeof salt === 'string' ? salt : ''}`)));
  const isOwn = written.some((address) => digestOf(address) === hex.toLowerCase());
  return { match: isOwn ? 'matches' : 'differs', note: isOwn ? known.note : null };
}

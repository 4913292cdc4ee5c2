import type { Cert } from './cert';
import { placeOf } from './page/places';

/** Formats whose address is that of the credential itself. In all others people write what they like: a course page, too. */
const OF_CREDENTIALS: ReadonlySet<string> = new Set([
  'open-badges-2',
  'open-badges-3',
  'clr-2',
  'presentation',
  'wrapped-badges',
  'credly',
  'accredible',
]);

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** Shorter ids may be a part of any address. */
const TELLING_ID = 6;

/**
 * Whether the address of a certificate is its own and names no other: so says its format, or the address has an id in
 * it. That of a course is shared by all who took it.
 */
export function hasOwnAddress({ url, credentialId, source }: Cert): boolean {
  if (url === null) return false;
  if (OF_CREDENTIALS.has(source.format) || UUID.test(url) || placeOf(url) !== null) return true;
  return credentialId !== null && credentialId.length >= TELLING_ID && url.includes(credentialId);
}

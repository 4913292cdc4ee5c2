import { p256, p384 } from '@noble/curves/nist.js';
import { base58 } from '@scure/base';
import { base64url, type JWK } from 'jose';
import { readJson } from '../input/json';
import { isObject } from '../input/typed';

/** A public key that its own identifier contains, so that nobody has to be asked for it. */
export interface DidKey {
  /** The identifier without fragment: `did:key:z…` or `did:jwk:…`. It is its own controller. */
  readonly did: string;
  readonly jwk: JWK;
}

/** The key in a `did:key` or `did:jwk`, with or without its fragment; null for any other identifier or a malformed one. */
export function keyOfDid(identifier: string): DidKey | null {
  const [did = '', fragment, ...more] = identifier.split('#');
  const [scheme, method, value = '', ...parts] = did.split(':');
  if (scheme !== 'did' || more.length > 0 || parts.length > 0) return null;
  const jwk =
    method === 'key' ? keyOfMultibase(value, fragment) : method === 'jwk' ? keyOfJwk(value, fragment) : null;
  return jwk === null ? null : { did, jwk };
}

/**
 * A key that the identifier of a verification method carries as its fragment, whoever's identifier it is
 * (`https://issuer.example/1#z6Mk…`): enough to see whether anything was changed, and no word about whose it is.
 */
export function keyOfFragment(identifier: string): JWK | null {
  const fragment = identifier.split('#')[1];
  return fragment === undefined ? null : keyOfMultibase(fragment, fragment);
}

/** Multicodec prefixes of public keys (as varints) and how the bytes after them become a JWK. */
const MULTICODECS: readonly (readonly [readonly [number, number], (key: Uint8Array) => JWK | null])[] = [
  [
    [0xed, 0x01],
    (key) => (key.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) } : null),
  ],
  [[0x80, 0x24], (key) => pointOf('P-256', p256.Point.fromBytes(key).toBytes(false))],
  [[0x81, 0x24], (key) => pointOf('P-384', p384.Point.fromBytes(key).toBytes(false))],
];

/** `did:key` writes a multicodec key in base58btc and repeats it as its fragment. */
function keyOfMultibase(value: string, fragment: string | undefined): JWK | null {
  if (fragment !== undefined && fragment !== value) return null;
  const bytes = decodeMultibase(value);
  const codec = MULTICODECS.find(([prefix]) => prefix.every((byte, at) => bytes?.[at] === byte));
  if (bytes === null || codec === undefined) return null;
  try {
    return codec[1](bytes.subarray(2));
  } catch {
    return null; // the bytes are no point of the curve
  }
}

/** An uncompressed point, `04 x y`, as a JWK. */
function pointOf(crv: string, point: Uint8Array): JWK {
  const size = (point.length - 1) / 2;
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
  return { kty: 'EC', crv, x: base64url.encode(x), y: base64url.encode(y) };
}

/** `did:jwk` is the JWK itself in base64url; its only key is `#0`. */
function keyOfJwk(value: string, fragment: string | undefined): JWK | null {
  if (fragment !== undefined && fragment !== '0') return null;
  try {
    const reading = readJson(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(value)));
    return reading.kind === 'json' && reading.exact && isObject(reading.value)
      ? publicKeyOf(reading.value)
      : null;
  } catch {
    return null; // not base64url, or not UTF-8
  }
}

/** A JWK of a kind that is verified here, reduced to the members that make the key; null if it is private or odd. */
export function publicKeyOf(value: unknown): JWK | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kty, crv, x, y, n, e, d, use } = value as Record<string, unknown>;
  if (d !== undefined || (use !== undefined && use !== 'sig')) return null;
  const isText = (...members: readonly unknown[]) => members.every((member) => typeof member === 'string');
  if (kty === 'OKP' && crv === 'Ed25519' && isText(x)) return { kty, crv, x: x as string };
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384') && isText(x, y))
    return { kty, crv, x: x as string, y: y as string };
  if (kty === 'RSA' && isText(n, e)) return { kty, n: n as string, e: e as string };
  return null;
}

export function isSameKey(a: JWK, b: JWK): boolean {
  return (['kty', 'crv', 'x', 'y', 'n', 'e'] as const).every((member) => a[member] === b[member]);
}

/** Bytes of a base58btc multibase text (`z…`), within the length of any key or signature; null when it is none. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (!text.startsWith('z') || text.length > 200) return null;
  try {
    return base58.decode(text.slice(1));
  } catch {
    return null; // a character that base58 lacks
  }
}

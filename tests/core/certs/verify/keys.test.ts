import { base58 } from '@scure/base';
import { base64url, exportJWK, generateKeyPair, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import {
  decodeMultibase,
  isSameKey,
  keyOfDid,
  keyOfFragment,
  publicKeyOf,
} from '@/utils/core/certs/verify/keys';
import { algorithmOf, checkBytes, digestOf } from '@/utils/core/certs/verify/signature';

const x = base64url.encode(new Uint8Array(32).fill(7));
const ED25519: JWK = { kty: 'OKP', crv: 'Ed25519', x };
const multibase = (...bytes: number[]) => `z${base58.encode(Uint8Array.from(bytes))}`;
const KEY = multibase(0xed, 0x01, ...new Uint8Array(32).fill(7));
const jwkDid = (value: unknown) =>
  `did:jwk:${base64url.encode(typeof value === 'string' ? value : JSON.stringify(value))}`;

/** A key of a curve and its bytes, compressed: the parity of y, then x. */
async function pointOn(alg: 'ES256' | 'ES384'): Promise<{ jwk: JWK; bytes: number[] }> {
  const { publicKey } = await generateKeyPair(alg, { extractable: true });
  const { kty, crv, x = '', y = '' } = await exportJWK(publicKey);
  const parity = (base64url.decode(y).at(-1) ?? 0) % 2;
  return { jwk: { kty, crv, x, y } as JWK, bytes: [2 + parity, ...base64url.decode(x)] };
}

describe('an identifier that contains its key', () => {
  test.each<[string, JWK]>([
    [`did:key:${KEY}`, ED25519],
    [`did:key:${KEY}#${KEY}`, ED25519],
    [jwkDid(ED25519), ED25519],
    [`${jwkDid(ED25519)}#0`, ED25519],
    [jwkDid({ ...ED25519, use: 'sig', kid: 'more' }), ED25519],
  ])('%s', (identifier, jwk) => {
    expect(keyOfDid(identifier)).toEqual({ did: identifier.split('#')[0], jwk });
  });

  test.each([
    ['ES256', [0x80, 0x24]],
    ['ES384', [0x81, 0x24]],
  ] as const)('a point of the curve of %s is written out', async (alg, prefix) => {
    const { jwk, bytes } = await pointOn(alg);
    expect(keyOfDid(`did:key:${multibase(...prefix, ...bytes)}`)?.jwk).toEqual(jwk);
  });

  test.each<[string, string]>([
    ['of another method', 'did:web:issuer.example'],
    ['of no method', 'did:'],
    ['that is no did', `urn:key:${KEY}`],
    ['with a part too many', `did:key:${KEY}:1`],
    ['with two fragments', `did:key:${KEY}#${KEY}#${KEY}`],
    ['with the fragment of another key', `did:key:${KEY}#other`],
    ['with an empty fragment', `did:key:${KEY}#`],
    ['in another base', `did:key:u${KEY.slice(1)}`],
    ['with a letter that the base lacks', `did:key:${KEY}0`],
    ['of an unknown kind of key', `did:key:${multibase(0xec, 0x01, ...new Uint8Array(32))}`],
    [
      'of a kind that agrees in its first byte only',
      `did:key:${multibase(0xed, 0x02, ...new Uint8Array(32))}`,
    ],
    ['one byte short', `did:key:${multibase(0xed, 0x01, ...new Uint8Array(31))}`],
    ['one byte long', `did:key:${multibase(0xed, 0x01, ...new Uint8Array(33))}`],
    ['of no point on the curve', `did:key:${multibase(0x80, 0x24, 5, ...new Uint8Array(32))}`],
    ['of nothing', 'did:key:z'],
    ['as a JWK with another fragment', `${jwkDid(ED25519)}#1`],
    ['as a JWK that is private', jwkDid({ ...ED25519, d: x })],
    ['as a JWK to encrypt with', jwkDid({ ...ED25519, use: 'enc' })],
    ['as a list', jwkDid([ED25519])],
    ['as no JSON', jwkDid('{')],
    ['as JSON that says a thing twice', jwkDid(`{"kty":"OKP",${JSON.stringify(ED25519).slice(1)}`)],
    ['as no base64', 'did:jwk:{}'],
    ['as no text', `did:jwk:${base64url.encode(Uint8Array.from([0xff, 0xfe]))}`],
  ])('%s gives none', (_, identifier) => {
    expect(keyOfDid(identifier)).toBeNull();
  });

  test.each<[string, JWK | null]>([
    [`https://issuer.example/1#${KEY}`, ED25519],
    [`did:web:issuer.example#${KEY}`, ED25519],
    ['https://issuer.example/1', null],
    ['https://issuer.example/1#key-1', null],
    [KEY, null],
  ])('the fragment of %s', (identifier, jwk) => {
    expect(keyOfFragment(identifier)).toEqual(jwk);
  });
});

describe('a JWK', () => {
  const ec = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
  const rsa = { kty: 'RSA', n: 'a', e: 'AQAB' };

  test.each<[unknown, boolean]>([
    [ED25519, true],
    [ec, true],
    [{ ...ec, crv: 'P-384' }, true],
    [rsa, true],
    [{ ...rsa, use: 'sig' }, true],
    [{ ...rsa, use: 'enc' }, false],
    [{ ...rsa, d: 'secret' }, false],
    [{ ...rsa, kty: 'oct' }, false],
    [{ ...rsa, e: 3 }, false],
    [{ ...rsa, n: undefined }, false],
    [{ ...ec, crv: 'P-521' }, false],
    [{ ...ec, kty: 'OKP' }, false],
    [{ ...ec, y: undefined }, false],
    [{ ...ED25519, crv: 'X25519' }, false],
    [{ ...ED25519, kty: 'EC' }, false],
    [{ ...ED25519, x: 7 }, false],
    [null, false],
    ['text', false],
  ])('%j is a key to verify with: %s', (value, isKey) => {
    expect(publicKeyOf(value) !== null).toBe(isKey);
  });

  test('keeps nothing but what makes the key', () => {
    for (const key of [ED25519, ec, rsa]) expect(publicKeyOf({ ...key, kid: '1', alg: 'x' })).toEqual(key);
  });

  test.each<[JWK, JWK, boolean]>([
    [ec, { ...ec, kid: 'other name' }, true],
    [ec, { ...ec, x: 'c' }, false],
    [ec, { ...ec, y: 'c' }, false],
    [ec, { ...ec, crv: 'P-384' }, false],
    [rsa, { ...rsa, n: 'c' }, false],
    [rsa, { ...rsa, e: 'Aw' }, false],
    [ED25519, { ...ED25519, kty: 'EC' }, false],
  ])('%j and %j are the same key: %s', (a, b, isSame) => {
    expect(isSameKey(a, b)).toBe(isSame);
  });

  test.each<[JWK, string | null]>([
    [ED25519, 'EdDSA'],
    [ec, 'ES256'],
    [rsa, 'RS256'],
    [{ ...ec, crv: 'P-384' }, null],
    [{ ...ec, kty: 'OKP' }, null],
    [{ ...ED25519, kty: 'EC' }, null],
    [{ ...ED25519, crv: 'X25519' }, null],
  ])('%j signs tokens with %s', (jwk, algorithm) => {
    expect(algorithmOf(jwk)).toBe(algorithm);
  });
});

test.each<[string, number[] | null]>([
  ['z', []],
  [multibase(1, 2, 3), [1, 2, 3]],
  [`z${'1'.repeat(199)}`, Array.from({ length: 199 }, () => 0)],
  [`z${'1'.repeat(200)}`, null],
  ['1', null],
  ['', null],
  ['z0', null],
])('the bytes of %s', (text, bytes) => {
  expect(decodeMultibase(text)).toEqual(bytes === null ? null : Uint8Array.from(bytes));
});

describe('bare bytes', () => {
  const data = new TextEncoder().encode('what is signed');

  test.each([
    ['ES256', 'P-256', 'SHA-256', 64],
    ['ES384', 'P-384', 'SHA-384', 96],
  ] as const)('signed with %s', async (alg, curve, hash, length) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(publicKey);
    const signature = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, privateKey, data));
    const changed = Uint8Array.from(signature, (byte, at) => (at === 0 ? byte ^ 1 : byte));
    const check = (bytes: Uint8Array<ArrayBuffer>, key: JWK = jwk) => checkBytes(data, bytes, key, curve);
    expect(digestOf(curve)).toBe(hash);
    expect(signature).toHaveLength(length);
    expect(await check(signature)).toBe('right');
    expect(await check(changed)).toBe('wrong');
    expect(await check(signature.slice(1))).toBe('wrong');
    expect(await check(signature, { ...jwk, crv: 'Ed25519' })).toBe('wrong');
    expect(await check(signature, { ...jwk, x: 'AA' })).toBe('unsupported');
  });
});

import { exportSPKI, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/utils/core/certs/input/json';
import { readToken, type Token } from '@/utils/core/certs/input/token';
import type { Credential } from '@/utils/core/certs/verify/credential';
import { canonizeJcs } from '@/utils/core/certs/verify/jcs';
import { canonizeRdfc } from '@/utils/core/certs/verify/rdfc';
import { verifyCredential } from '@/utils/core/certs/verify/verify';
import { addProof, claimsOf, credentialBy, newSigner, type Signer, signJwt } from '../signing';

const TODAY = '2026-11-25';
const signer = await newSigner('key', 'ES256');
const other = await newSigner('key', 'ES256');
const pemOf = async ({ publicJwk, alg }: Signer) =>
  exportSPKI((await importJWK(publicJwk, alg, { extractable: true })) as CryptoKey);
const [pem, otherPem] = [await pemOf(signer), await pemOf(other)];
const assertion = await signJwt({ type: 'Assertion', id: 'urn:1' }, signer);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The assertion with another header or payload, under the signature that it has. */
const altered = (header: object | null, payload: object | null = null) => {
  const [first, second, third] = assertion.split('.');
  return [header === null ? first : part(header), payload === null ? second : part(payload), third].join('.');
};

const verdictOf = async (credential: Credential) => {
  const { signature, because } = await verifyCredential(credential, TODAY);
  return because === null ? signature : `${signature}: ${because}`;
};

describe('what is said of a certificate', () => {
  test.each<[string, Credential, string]>([
    ['without a signature', { kind: 'none', because: null }, 'not-signed'],
    ['that was only read', { kind: 'none', because: 'only-read' }, 'not-signed: only-read'],
    ['that its host vouches for', { kind: 'hosted' }, 'cannot-check-offline: hosted'],
    ['that a page shows', { kind: 'shown' }, 'cannot-check-offline: shown-on-page'],
  ])('%s', async (_, credential, verdict) => {
    expect(await verdictOf(credential)).toBe(verdict);
  });

  test('with a proof of its own', async () => {
    const credential = (await addProof(credentialBy(signer.did), signer, 'jcs')) as JsonObject;
    expect(await verdictOf({ kind: 'data-integrity', credential, exact: true })).toBe('verified');
    expect(await verdictOf({ kind: 'data-integrity', credential, exact: false })).toBe(
      'failed: ambiguous-text',
    );
  });
});

describe('a signed assertion of 2.0', () => {
  test.each<[string, string, string | null, string]>([
    ['with its key', assertion, pem, 'intact-issuer-not-confirmed: key-beside-it'],
    ['without a key', assertion, null, 'cannot-check-offline: key-online'],
    ['with the key of another', assertion, otherPem, 'failed: signature-wrong'],
    ['with a key that is none', assertion, 'PEM', 'cannot-check-offline: key-not-readable'],
    ['with another payload', altered(null, { id: 'urn:2' }), pem, 'failed: signature-wrong'],
    ['that says it is not signed', altered({ alg: 'none' }), pem, 'not-signed: algorithm-none'],
    ['signed with the key as a password', altered({ alg: 'HS256' }), pem, 'failed: algorithm-not-allowed'],
    [
      'of an algorithm that is not on the list',
      altered({ alg: 'PS256' }),
      pem,
      'cannot-check-offline: algorithm-not-supported',
    ],
    [
      'of an algorithm whose name only contains one that is refused',
      altered({ alg: 'XHS256' }),
      pem,
      'cannot-check-offline: algorithm-not-supported',
    ],
    [
      'of an algorithm that its key is not made for',
      altered({ alg: 'EdDSA' }),
      pem,
      'cannot-check-offline: key-not-readable',
    ],
    ['with a condition', altered({ alg: 'ES256', crit: ['b64'] }), pem, 'failed: critical-header'],
  ])('%s', async (_, text, publicKeyPem, verdict) => {
    expect(await verdictOf({ kind: 'jws', token: readToken(text) as Token, publicKeyPem })).toBe(verdict);
  });
});

describe('a key that is none, in the name of the issuer', () => {
  const did = `did:jwk:${part({ kty: 'OKP', crv: 'Ed25519', x: 'AA' })}`;
  const credential = credentialBy(did);

  test('verifies no token', async () => {
    const text = [part({ alg: 'EdDSA', kid: `${did}#0` }), part(claimsOf(credential)), 'AAAA'].join('.');
    const token = readToken(text) as Token;
    expect(await verdictOf({ kind: 'jwt', token, credential: credential as JsonObject })).toBe(
      'cannot-check-offline: key-not-readable',
    );
  });

  test('verifies no proof', async () => {
    const eddsa = await newSigner('key');
    const signed = await addProof(credential, eddsa, 'jcs', { verificationMethod: `${did}#0` });
    expect(await verdictOf({ kind: 'data-integrity', credential: signed as JsonObject, exact: true })).toBe(
      'cannot-check-offline: key-not-readable',
    );
  });
});

describe('what has no canonical form', () => {
  const context = ['https://www.w3.org/ns/credentials/v2'];
  const document = { '@context': context, type: 'VerifiableCredential', issuer: 'did:example:a' };
  const options = { type: 'DataIntegrityProof', created: '2025-03-01T00:00:00Z' };

  test.each<[string, JsonObject, JsonObject]>([
    ['a proof under another context', document, { '@context': ['urn:other'] }],
    ['a proof under more contexts', document, { '@context': [...context, 'urn:more'] }],
    ['a number that JSON lacks', { points: Number.NaN }, {}],
    ['such a number in the proof', {}, { points: Number.POSITIVE_INFINITY }],
  ])('as plain JSON: %s', (_, one, proof) => {
    expect(canonizeJcs(one, proof)).toEqual({ kind: 'wrong' });
  });

  test.each<[string, JsonObject, JsonObject, string]>([
    ['a credential that says nothing', { '@context': context }, options, 'wrong'],
    ['a proof that says nothing', document, {}, 'wrong'],
    ['a word without meaning', { ...document, unheardOf: 'x' }, options, 'wrong'],
    ['no context', { type: 'VerifiableCredential' }, options, 'context-unknown'],
    ['a context that we do not have', { '@context': [...context, 'urn:other'] }, options, 'context-unknown'],
    ['a context twice', { '@context': [...context, ...context] }, options, 'context-unknown'],
    ['a context of its own', { '@context': [{ name: 'urn:name' }] }, options, 'context-unknown'],
  ])('as linked data: %s', async (_, one, proof, kind) => {
    expect(await canonizeRdfc(one, proof)).toEqual({ kind });
  });

  test('others have', async () => {
    expect(canonizeJcs(document, { '@context': context })).toMatchObject({ kind: 'canonical' });
    expect(await canonizeRdfc(document, options)).toMatchObject({ kind: 'canonical' });
  });
});

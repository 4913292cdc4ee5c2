import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/utils/core/certs/input/json';
import { verifyProofs } from '@/utils/core/certs/verify/data-integrity';
import { addProof, type Credential, credentialBy, newSigner } from '../signing';

const TODAY = '2026-11-25';
const signer = await newSigner('key');
const other = await newSigner('key');
const p256 = await newSigner('key', 'ES256');
const plain = credentialBy(signer.did);
const keyText = signer.did.slice('did:key:'.length);
const CONTEXTS = plain['@context'] as readonly string[];

const verdictOf = async (credential: Credential, exact = true) => {
  const { signature, because } = await verifyProofs(credential as JsonObject, exact, TODAY);
  return because === null ? signature : `${signature}: ${because}`;
};
const proofOf = (credential: Credential) => (credential.proof as readonly Credential[])[0] as Credential;
const withProofs = (...proofs: unknown[]): Credential => ({ ...plain, proof: proofs });
const signed = (changes: Credential = {}, form: 'jcs' | 'rdfc' = 'jcs') =>
  addProof(plain, signer, form, changes);
/** Proofs that differ in the day they were made. */
const proofsOn = (...days: number[]) =>
  Promise.all(days.map(async (day) => proofOf(await signed({ created: `2025-03-0${day}T00:00:00Z` }))));

describe('one proof', () => {
  test.each<[string, () => Credential | Promise<Credential>, string]>([
    ['of plain JSON', () => signed(), 'verified'],
    ['of linked data', () => signed({}, 'rdfc'), 'verified'],
    ['with a key of P-256', () => addProof(credentialBy(p256.did), p256, 'jcs'), 'verified'],
    ['with the older name of the suite', () => signed({ cryptosuite: 'eddsa-2022' }, 'rdfc'), 'verified'],
    ['that is no list', async () => ({ ...plain, proof: proofOf(await signed()) }), 'verified'],
    ['that ends today', () => signed({ expires: `${TODAY}T00:00:00Z` }), 'verified'],
    ['that ended yesterday', () => signed({ expires: '2026-11-24T23:59:59Z' }), 'failed: proof-expired'],
    ['made to log in', () => signed({ proofPurpose: 'authentication' }), 'failed: wrong-purpose'],
    [
      'of an unknown suite',
      () => signed({ cryptosuite: 'bbs-2023' }),
      'cannot-check-offline: proof-not-supported',
    ],
    ['without a suite', () => signed({ cryptosuite: null }), 'cannot-check-offline: proof-not-supported'],
    [
      'of two types',
      () => signed({ type: ['DataIntegrityProof', 'X'] }),
      'cannot-check-offline: proof-not-supported',
    ],
    [
      'that builds on another',
      () => signed({ previousProof: 'urn:1' }),
      'cannot-check-offline: proof-not-supported',
    ],
    [
      'whose key is not named',
      () => signed({ verificationMethod: { id: signer.kid } }),
      'cannot-check-offline: proof-not-supported',
    ],
    [
      'whose key is at an address',
      () => signed({ verificationMethod: 'https://a.example/1' }),
      'cannot-check-offline: key-online',
    ],
    [
      'with its key in the fragment of an address',
      () => signed({ verificationMethod: `https://a.example/1#${keyText}` }),
      'intact-issuer-not-confirmed: key-beside-it',
    ],
    [
      'with its key in the fragment of a did:web',
      () => signed({ verificationMethod: `did:web:a.example#${keyText}` }),
      'cannot-check-offline: key-online',
    ],
    [
      'by somebody else, who says so',
      () => addProof(plain, other, 'jcs'),
      'intact-issuer-not-confirmed: key-not-of-issuer',
    ],
    [
      'by somebody else under the issuer’s name',
      () => addProof(plain, other, 'jcs', { verificationMethod: signer.kid }),
      'failed: signature-wrong',
    ],
    [
      'for a suite that the key is not made for',
      () => addProof(credentialBy(p256.did), p256, 'jcs', { cryptosuite: 'eddsa-jcs-2022' }),
      'failed: signature-wrong',
    ],
    [
      'of JSON that says it is of linked data',
      () => signed({ cryptosuite: 'eddsa-rdfc-2022' }),
      'failed: signature-wrong',
    ],
    ['for a first context alone', () => signed({ '@context': [CONTEXTS[0]] }), 'verified'],
    ['for no context of its own', () => signed({ '@context': undefined }), 'verified'],
    [
      'for contexts in another order',
      () => signed({ '@context': CONTEXTS.toReversed() }),
      'failed: signature-wrong',
    ],
    [
      'for more contexts than there are',
      () => signed({ '@context': [...CONTEXTS, 'urn:x'] }),
      'failed: signature-wrong',
    ],
  ])('%s', async (_, credential, verdict) => {
    expect(await verdictOf(await credential())).toBe(verdict);
  });

  test.each<[string, unknown]>([
    ['that is missing', undefined],
    ['that is no text', 5],
    ['in another base', 'u1234'],
    ['that is empty', 'z'],
    ['one byte short', `z${base58.encode(new Uint8Array(63))}`],
    ['one byte long', `z${base58.encode(new Uint8Array(65))}`],
    ['of zeros', `z${base58.encode(new Uint8Array(64))}`],
  ])('with a signature %s is wrong', async (_, proofValue) => {
    expect(await verdictOf(withProofs({ ...proofOf(await signed()), proofValue }))).toBe(
      'failed: signature-wrong',
    );
  });
});

describe('what the credential says beside its proof', () => {
  test.each<[string, 'jcs' | 'rdfc', Credential, string]>([
    [
      'a status that would have to be asked for',
      'jcs',
      { credentialStatus: { id: 'urn:1', type: 'X' } },
      'cannot-check-offline: status-online',
    ],
    [
      'a type that is no badge’s',
      'jcs',
      { type: ['VerifiableCredential'] },
      'intact-issuer-not-confirmed: type-unknown',
    ],
    ['an empty part, which JSON signs', 'jcs', { evidence: [] }, 'verified'],
    [
      'an empty part, which linked data does not sign',
      'rdfc',
      { evidence: [] },
      'intact-issuer-not-confirmed: unsigned-parts',
    ],
  ])('%s', async (_, form, changes, verdict) => {
    expect(await verdictOf(await addProof(credentialBy(signer.did, changes), signer, form))).toBe(verdict);
  });

  test.each<[string, unknown]>([
    ['one that nobody knows', [...CONTEXTS, 'https://a.example/context']],
    ['one written into it', [...CONTEXTS, { name: 'urn:x' }]],
    ['one named twice', [...CONTEXTS, CONTEXTS[0]]],
    ['none at all', []],
  ])('of contexts %s: linked data cannot be read', async (_, context) => {
    const proof = proofOf(await signed({}, 'rdfc'));
    expect(await verdictOf({ ...withProofs(proof), '@context': context })).toBe(
      'cannot-check-offline: context-unknown',
    );
  });

  test('a word that no context knows is nothing that was signed', async () => {
    const proof = proofOf(await signed({}, 'rdfc'));
    expect(await verdictOf({ ...withProofs(proof), unheardOf: 'x' })).toBe('failed: signature-wrong');
  });

  test('a text that was read with something left out', async () => {
    expect(await verdictOf(await signed(), false)).toBe('failed: ambiguous-text');
  });
});

describe('several proofs', () => {
  const online = { verificationMethod: 'https://a.example/1' };

  test.each<[string, () => Promise<readonly unknown[]>, string]>([
    ['none', async () => [], 'cannot-check-offline: proof-not-supported'],
    ['four that hold', () => proofsOn(1, 2, 3, 4), 'verified'],
    [
      'five: more than anybody needs',
      () => proofsOn(1, 2, 3, 4, 5),
      'cannot-check-offline: proof-not-supported',
    ],
    ['the same one twice', () => proofsOn(1, 1), 'cannot-check-offline: proof-not-supported'],
    [
      'one and a text',
      async () => [...(await proofsOn(1)), 'urn:1'],
      'cannot-check-offline: proof-not-supported',
    ],
    [
      'one that holds and one that fails',
      async () => [...(await proofsOn(1)), proofOf(await signed({ proofPurpose: 'x' }))],
      'failed: wrong-purpose',
    ],
    [
      'one that holds and one that cannot be checked',
      async () => [...(await proofsOn(1)), proofOf(await signed(online))],
      'intact-issuer-not-confirmed: other-proof-unchecked',
    ],
    [
      'one that cannot be checked and one that fails',
      async () => [proofOf(await signed(online)), proofOf(await signed({ proofPurpose: 'x' }))],
      'failed: wrong-purpose',
    ],
    [
      'two that cannot be checked',
      async () => [proofOf(await signed(online)), proofOf(await signed({ cryptosuite: 'x' }))],
      'cannot-check-offline: key-online',
    ],
  ])('%s', async (_, proofs, verdict) => {
    expect(await verdictOf(withProofs(...(await proofs())))).toBe(verdict);
  });
});

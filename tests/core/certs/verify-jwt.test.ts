import { exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { readOne } from './reading';
import { type Credential, claimsOf, credentialBy, newSigner, type Signer, signJwt } from './signing';

const signer = await newSigner('key');
const other = await newSigner('key');
const genuine = credentialBy(signer.did);

async function verdictOf(token: string) {
  const { certs } = await readOne(token);
  return certs.map(({ signature, because }) => [signature, because])[0];
}

const signed = (payload: Credential, by: Signer = signer, header: Credential = {}) =>
  signJwt(payload, by, header).then(verdictOf);

describe('a credential as a JWT is verified', () => {
  test.each([
    ['key', 'EdDSA'],
    ['key', 'ES256'],
    ['jwk', 'EdDSA'],
    ['jwk', 'ES256'],
    ['jwk', 'RS256'],
  ] as const)('with did:%s and %s', async (method, alg) => {
    const by = await newSigner(method, alg);
    const credential = credentialBy(by.did);
    expect(await signed({ ...credential, ...claimsOf(credential) }, by)).toEqual(['verified', null]);
  });

  test('when the credential sits in a vc claim', async () => {
    const vc = { ...genuine, '@context': ['https://www.w3.org/2018/credentials/v1'] };
    expect(await signed({ vc, ...claimsOf(genuine) })).toEqual(['verified', null]);
  });

  test('when a newer token has no claims, because the credential says it all', async () => {
    expect(await signed(genuine, signer, { typ: 'vc+jwt' })).toEqual(['verified', null]);
  });

  test('when its key is also in the header, and is the same', async () => {
    const payload = { ...genuine, ...claimsOf(genuine) };
    expect(await signed(payload, signer, { jwk: signer.publicJwk })).toEqual(['verified', null]);
  });
});

describe('claims that do not agree with the credential', () => {
  test.each<[string, Credential]>([
    ['iss', { iss: 'did:example:somebody' }],
    ['sub', { sub: 'did:example:somebody' }],
    ['jti', { jti: 'urn:uuid:other' }],
    ['nbf', { nbf: 1_000_000_000 }],
    ['exp', { exp: 4_000_000_000 }],
    ['exp as text', { exp: '1835481600' }],
  ])('fail: %s', async (_name, change) => {
    expect(await signed({ ...genuine, ...claimsOf(genuine), ...change })).toEqual([
      'failed',
      'claims-disagree',
    ]);
  });

  test('fail when they give an end that the credential does not have', async () => {
    const { validUntil: _, ...endless } = genuine;
    expect(await signed({ ...endless, ...claimsOf(genuine) })).toEqual(['failed', 'claims-disagree']);
  });

  test.each(['iss', 'sub', 'jti', 'nbf', 'exp'])('leave it unconfirmed when %s is missing', async (name) => {
    const { [name]: _, ...claims } = claimsOf(genuine);
    expect(await signed({ ...genuine, ...claims })).toEqual([
      'intact-issuer-not-confirmed',
      'claims-missing',
    ]);
  });
});

describe('a key that is not the issuer’s', () => {
  const payload = { ...genuine, ...claimsOf(genuine) };

  test.each<[string, Credential, readonly [string, string]]>([
    ['of another did', { kid: other.kid }, ['intact-issuer-not-confirmed', 'key-not-of-issuer']],
    [
      'in the header alone',
      { kid: undefined, jwk: other.publicJwk },
      ['intact-issuer-not-confirmed', 'key-beside-it'],
    ],
    [
      'in the header beside the issuer’s name',
      { kid: signer.kid, jwk: other.publicJwk },
      ['failed', 'keys-disagree'],
    ],
    ['claiming the issuer’s name', { kid: signer.kid }, ['failed', 'signature-wrong']],
    ['at an address', { kid: 'https://issuer.example/key' }, ['cannot-check-offline', 'key-online']],
    ['of did:web', { kid: 'did:web:issuer.example#1' }, ['cannot-check-offline', 'key-online']],
    [
      'with a fragment of another',
      { kid: `${signer.did}#${other.did.slice(8)}` },
      ['cannot-check-offline', 'key-online'],
    ],
  ])('%s never verifies', async (_name, header, verdict) => {
    expect(await signed(payload, other, header)).toEqual(verdict);
  });

  test('is not the issuer’s own without a name for it', async () => {
    expect(await signed(payload, signer, { kid: undefined })).toEqual([
      'intact-issuer-not-confirmed',
      'key-not-named',
    ]);
  });
});

describe('the header', () => {
  const payload = { ...genuine, ...claimsOf(genuine) };

  test.each(['HS256', 'HS384', 'HS512', 'hs256'])('asking for %s fails', async (alg) => {
    const token = await forged({ alg, kid: signer.kid }, payload);
    expect(await verdictOf(token)).toEqual(['failed', 'algorithm-not-allowed']);
  });

  test.each(['none', 'None', 'NONE', 'nOnE'])('saying %s is no signature', async (alg) => {
    expect(await verdictOf(await forged({ alg, kid: signer.kid }, payload))).toEqual([
      'not-signed',
      'algorithm-none',
    ]);
  });

  test.each(['ES384', 'ES512', 'PS256', 'RS384', 'ES256K', 'Ed25519', 'RSA1_5', 'dir', 'eddsa', 'EdDSA '])(
    'asking for %j is not checked here',
    async (alg) => {
      const verdict = await verdictOf(await forged({ alg, kid: signer.kid }, payload));
      expect(verdict).toEqual(['cannot-check-offline', 'algorithm-not-supported']);
    },
  );

  test.each([
    { x5u: 'https://x.example' },
    { jku: 'https://x.example' },
    { x5c: ['MII'] },
    { cty: 'vc' },
    { iat: 1 },
  ])('with %j is not confirmed', async (more) => {
    expect(await signed(payload, signer, more)).toEqual(['intact-issuer-not-confirmed', 'unexpected-header']);
  });

  test.each<[string, Credential, readonly [string, string]]>([
    ['that makes a part of it binding', { crit: ['b64'] }, ['failed', 'critical-header']],
    ['without an algorithm', { alg: undefined }, ['failed', 'algorithm-not-allowed']],
    ['with an algorithm that is no text', { alg: 5 }, ['failed', 'algorithm-not-allowed']],
  ])('%s fails', async (_name, more, verdict) => {
    expect(await verdictOf(await forged({ alg: 'EdDSA', kid: signer.kid, ...more }, payload))).toEqual(
      verdict,
    );
  });

  test.each(['JWT', 'jwt', 'vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt', undefined])(
    'of the type %s is one of a credential',
    async (typ) => {
      expect(await signed(payload, signer, { typ })).toEqual(['verified', null]);
    },
  );

  test.each(['JOSE', 'at+jwt', 'xJWT', 'JWTx'])('of the type %s is not confirmed', async (typ) => {
    expect(await signed(payload, signer, { typ })).toEqual([
      'intact-issuer-not-confirmed',
      'unexpected-header',
    ]);
  });

  test('may name the key by its fragment alone: it is the issuer’s', async () => {
    const kid = signer.kid.slice(signer.kid.indexOf('#'));
    expect(await signed(payload, signer, { kid })).toEqual(['verified', null]);
  });

  test('with a key that cannot be read beside the issuer’s name fails', async () => {
    const token = await forged({ alg: 'EdDSA', kid: signer.kid, jwk: { kty: 'oct' } }, payload);
    expect(await verdictOf(token)).toEqual(['failed', 'keys-disagree']);
  });

  test('of an algorithm that the key is not made for fails', async () => {
    const token = await forged({ alg: 'ES256', kid: signer.kid }, payload);
    expect(await verdictOf(token)).toEqual(['failed', 'signature-wrong']);
  });
});

test('a type that is no badge’s is not confirmed', async () => {
  const odd = { ...genuine, type: ['VerifiableCredential', 'AlumniCredential'] };
  expect(await signed({ ...odd, ...claimsOf(odd) })).toEqual(['intact-issuer-not-confirmed', 'type-unknown']);
});

test('a status list would have to be asked', async () => {
  const listed = {
    ...genuine,
    credentialStatus: { id: 'https://x.example/1', type: 'BitstringStatusListEntry' },
  };
  expect(await signed({ ...listed, ...claimsOf(listed) })).toEqual(['cannot-check-offline', 'status-online']);
});

test('a name given twice in the payload fails: two readers could read two badges', async () => {
  const text = JSON.stringify({ ...genuine, ...claimsOf(genuine) }).replace(
    '"name":',
    '"name":"Chief wizard","name":',
  );
  expect(await verdictOf(await signText(text))).toEqual(['failed', 'ambiguous-text']);
});

test('a signed assertion of 2.0 is intact at best, with the key that came along', async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const publicKeyPem = await exportSPKI(pair.publicKey);
  const key = { id: 'https://a.example/key', type: 'CryptographicKey', publicKeyPem };
  const assertion = (keys: unknown) => ({
    type: 'Assertion',
    id: 'urn:uuid:1',
    recipient: { type: 'email', hashed: false, identity: 'pat@example.org' },
    badge: { name: 'SQL', issuer: { name: 'A', publicKey: keys } },
    verification: { type: 'signed', creator: key.id },
    issuedOn: '2025-01-01',
  });
  const rsa: Signer = { ...signer, alg: 'RS256', privateKey: pair.privateKey };
  expect(await signed(assertion([key]), rsa)).toEqual(['intact-issuer-not-confirmed', 'key-beside-it']);
  expect(await signed(assertion(key.id), rsa)).toEqual(['cannot-check-offline', 'key-online']);
  expect(await signed(assertion([{ ...key, id: 'https://b.example/key' }]), rsa)).toEqual([
    'cannot-check-offline',
    'key-online',
  ]);
});

async function forged(header: Credential, payload: Credential): Promise<string> {
  const genuineToken = await signJwt(payload, signer);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [encode(header), encode(payload), genuineToken.split('.')[2]].join('.');
}

async function signText(text: string): Promise<string> {
  const head = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: signer.kid })).toString('base64url');
  const body = Buffer.from(text).toString('base64url');
  const data = new TextEncoder().encode(`${head}.${body}`);
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, signer.privateKey, data);
  return `${head}.${body}.${Buffer.from(signature).toString('base64url')}`;
}

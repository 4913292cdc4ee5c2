import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { base64url, CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { canonizeRdfc } from '@/utils/core/certs/verify/rdfc';

/** A key pair of a made-up issuer and the identifier that contains its public half. */
export interface Signer {
  readonly did: string;
  readonly kid: string;
  readonly alg: 'EdDSA' | 'ES256' | 'RS256';
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
}

export async function newSigner(method: 'key' | 'jwk', alg: Signer['alg'] = 'EdDSA'): Promise<Signer> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const did = method === 'key' ? didKey(publicJwk) : `did:jwk:${base64url.encode(JSON.stringify(publicJwk))}`;
  const kid = method === 'key' ? `${did}#${did.slice('did:key:'.length)}` : `${did}#0`;
  return { did, kid, alg, publicJwk, privateKey: pair.privateKey };
}

/** Ed25519 (0xed) and P-256 (0x1200, compressed) keys in base58btc, as did:key writes them. */
function didKey({ crv, x, y }: JWK): string {
  const [xs, ys] = [base64url.decode(x ?? ''), base64url.decode(y ?? '')];
  const bytes = crv === 'Ed25519' ? [0xed, 0x01, ...xs] : [0x80, 0x24, 2 + ((ys.at(-1) ?? 0) % 2), ...xs];
  return `did:key:z${base58.encode(Uint8Array.from(bytes))}`;
}

export type Credential = Readonly<Record<string, unknown>>;

/** An Open Badges 3.0 credential with everything a tamperer might want to change. */
export function credentialBy(issuer: string, changes: Credential = {}): Credential {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Container basics',
    issuer: { id: issuer, type: ['Profile'], name: 'Sample Academy' },
    validFrom: '2025-03-01T00:00:00Z',
    validUntil: '2028-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:holder-1',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:0b0a1c9d-7d5a-4c57-8a38-2f4a3f0c9e11',
        type: ['Achievement'],
        name: 'Container basics',
        description: 'Builds and runs containers',
        criteria: { narrative: 'Pass a lab' },
        tag: ['containers', 'Docker'],
      },
    },
    ...changes,
  };
}

export function claimsOf(credential: Credential): Credential {
  const seconds = (date: unknown) => Math.floor(Date.parse(String(date)) / 1000);
  const subject = credential.credentialSubject as Credential;
  return {
    iss: (credential.issuer as Credential).id,
    sub: subject.id,
    jti: credential.id,
    nbf: seconds(credential.validFrom),
    exp: seconds(credential.validUntil),
  };
}

export function signJwt(payload: Credential, signer: Signer, header: Credential = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: signer.alg, kid: signer.kid, typ: 'JWT', ...header })
    .sign(signer.privateKey);
}

/** Adds a proof: `eddsa-jcs-2022`, `eddsa-rdfc-2022` or their ECDSA siblings, by form and kind of key. */
export async function addProof(
  credential: Credential,
  signer: Signer,
  form: 'jcs' | 'rdfc',
  changes: Credential = {},
): Promise<Credential> {
  const isEd25519 = signer.alg === 'EdDSA';
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: `${isEd25519 ? 'eddsa' : 'ecdsa'}-${form}-${isEd25519 ? 2022 : 2019}`,
    created: '2025-03-01T00:00:00Z',
    verificationMethod: signer.kid,
    proofPurpose: 'assertionMethod',
    ...(form === 'jcs' ? { '@context': credential['@context'] } : {}),
    ...changes,
  };
  const texts =
    form === 'jcs' ? [canonicalize(options), canonicalize(credential)] : await rdfc(credential, options);
  const digests = await Promise.all(
    texts.map((text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  );
  const data = Uint8Array.from(digests.flatMap((digest) => [...new Uint8Array(digest)]));
  const algorithm = isEd25519 ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, signer.privateKey, data));
  return { ...credential, proof: [{ ...options, proofValue: `z${base58.encode(signature)}` }] };
}

async function rdfc(credential: Credential, options: Credential): Promise<readonly string[]> {
  const canonical = await canonizeRdfc(credential as never, options as never);
  if (canonical.kind !== 'canonical') throw new Error(`the sample has no canonical form: ${canonical.kind}`);
  return [canonical.options, canonical.document];
}

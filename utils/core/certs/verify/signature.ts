import { type CryptoKey, compactVerify, importJWK, importSPKI, type JWK } from 'jose';
import type { Token } from '../input/token';

/** What came of a check: `unsupported` when this machine can't use the key, which is nobody's fault. */
export type SignatureCheck = 'right' | 'wrong' | 'unsupported';

/** Signature algorithms that a badge may use. `none`, HMAC and whatever else a header asks for are not among them. */
export const ALGORITHMS: ReadonlySet<string> = new Set(['EdDSA', 'ES256', 'RS256']);

/** Which algorithm each kind of key signs with: a header can't choose another. */
export function algorithmOf({ kty, crv }: JWK): string | null {
  if (kty === 'OKP' && crv === 'Ed25519') return 'EdDSA';
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  return kty === 'RSA' ? 'RS256' : null;
}

/** Verifies a compact JWS with a JWK. The algorithm comes from the key. */
export async function checkToken({ compact, header }: Token, jwk: JWK): Promise<SignatureCheck> {
  const algorithm = algorithmOf(jwk);
  if (algorithm === null || algorithm !== header.alg) return 'wrong';
  const key = await importKey(() => importJWK(jwk, algorithm));
  return key === null ? 'unsupported' : verifyCompact(compact, key, algorithm);
}

/** Verifies a compact JWS with a PEM key, as Open Badges 2.0 publishes them. */
export async function checkTokenWithPem({ compact, header }: Token, pem: string): Promise<SignatureCheck> {
  const algorithm = String(header.alg);
  const key = await importKey(() => importSPKI(pem, algorithm));
  return key === null ? 'unsupported' : verifyCompact(compact, key, algorithm);
}

async function verifyCompact(compact: string, key: CryptoKey, algorithm: string): Promise<SignatureCheck> {
  try {
    await compactVerify(compact, key, { algorithms: [algorithm] });
    return 'right';
  } catch {
    return 'wrong'; // the library tells a wrong signature by throwing
  }
}

/** Names in WebCrypto of what the key types sign with, the digest of Data Integrity with it, and the signature's length. */
const RAW_ALGORITHMS = {
  Ed25519: { verify: { name: 'Ed25519' }, digest: 'SHA-256', length: 64 },
  'P-256': { verify: { name: 'ECDSA', hash: 'SHA-256' }, digest: 'SHA-256', length: 64 },
  'P-384': { verify: { name: 'ECDSA', hash: 'SHA-384' }, digest: 'SHA-384', length: 96 },
} as const;

export type RawCurve = keyof typeof RAW_ALGORITHMS;

export function digestOf(curve: RawCurve): 'SHA-256' | 'SHA-384' {
  return RAW_ALGORITHMS[curve].digest;
}

/** Verifies bare bytes, as Data Integrity signs them. */
export async function checkBytes(
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  jwk: JWK,
  curve: RawCurve,
): Promise<SignatureCheck> {
  const { verify, length } = RAW_ALGORITHMS[curve];
  if (jwk.crv !== curve || signature.length !== length) return 'wrong';
  const named = curve === 'Ed25519' ? 'EdDSA' : curve === 'P-256' ? 'ES256' : 'ES384';
  const key = await importKey(() => importJWK(jwk, named));
  if (key === null) return 'unsupported';
  return (await crypto.subtle.verify(verify, key, signature, data)) ? 'right' : 'wrong';
}

/** Null for a key that this machine can't use: malformed, too short, or of a kind its WebCrypto lacks. */
async function importKey(load: () => Promise<CryptoKey | Uint8Array>): Promise<CryptoKey | null> {
  try {
    const key = await load();
    return key instanceof Uint8Array ? null : key;
  } catch {
    return null;
  }
}

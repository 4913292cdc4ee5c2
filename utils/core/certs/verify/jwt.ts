import type { JWK } from 'jose';
import type { JsonObject } from '../input/json';
import type { Token } from '../input/token';
import { compareClaims } from './claims';
import { isSameKey, keyOfDid, publicKeyOf } from './keys';
import { issuerIdOf, judgeShape } from './shape';
import { ALGORITHMS, checkToken, checkTokenWithPem } from './signature';
import { failed, intact, notSigned, uncheckable, type Verdict } from './verdict';

/**
 * An Open Badges 3.0 credential as a JWT. Verified only if the key is the issuer's by its own name (`kid` is a did:key
 * or did:jwk of `issuer.id`), the claims agree with the credential, and the header holds nothing else (THREATS.md).
 */
export async function verifyJwt(token: Token, credential: JsonObject): Promise<Verdict> {
  const refusal = judgeAlgorithm(token);
  if (refusal !== null) return refusal;
  const { key, bound } = keyOf(token.header, issuerIdOf(credential));
  if (key === 'disagree') return failed('keys-disagree');
  if (key === null) return uncheckable('key-online');
  const check = await checkToken(token, key);
  if (check === 'unsupported') return uncheckable('key-not-readable');
  if (check === 'wrong') return failed('signature-wrong');
  const agreement = compareClaims(token.payload, credential);
  if (agreement === 'disagree') return failed('claims-disagree');
  if (bound !== 'bound') return intact(bound);
  if (!isPlainHeader(token.header)) return intact('unexpected-header');
  if (agreement === 'missing' && !isCredentialType(token.header)) return intact('claims-missing');
  return judgeShape(credential);
}

/** A signed Open Badges 2.0 assertion: its key is the issuer's host's word, so it is intact at best. */
export async function verifyAssertion(token: Token, publicKeyPem: string | null): Promise<Verdict> {
  const refusal = judgeAlgorithm(token);
  if (refusal !== null) return refusal;
  if (publicKeyPem === null) return uncheckable('key-online');
  const check = await checkTokenWithPem(token, publicKeyPem);
  if (check === 'unsupported') return uncheckable('key-not-readable');
  return check === 'right' ? intact('key-beside-it') : failed('signature-wrong');
}

/** Verdicts that the header alone brings about; null when the signature is worth a look. */
function judgeAlgorithm({ header, exact }: Token): Verdict | null {
  const { alg } = header;
  if (typeof alg !== 'string') return failed('algorithm-not-allowed');
  if (alg.toLowerCase() === 'none') return notSigned('algorithm-none');
  if (/^HS\d/i.test(alg)) return failed('algorithm-not-allowed');
  if (!ALGORITHMS.has(alg)) return uncheckable('algorithm-not-supported');
  if ('crit' in header) return failed('critical-header');
  return exact ? null : failed('ambiguous-text');
}

type Binding = 'bound' | 'key-not-of-issuer' | 'key-not-named' | 'key-beside-it';

/** The key to verify with, and whether it is the issuer's. A key in the header proves nothing about the issuer. */
function keyOf(header: JsonObject, issuer: string | null): { key: JWK | 'disagree' | null; bound: Binding } {
  const kid = typeof header.kid === 'string' ? header.kid : null;
  const named = kid === null ? null : keyOfDid(kid.startsWith('#') ? `${issuer}${kid}` : kid);
  const beside = header.jwk === undefined ? null : publicKeyOf(header.jwk);
  if (named !== null) {
    if (header.jwk !== undefined && (beside === null || !isSameKey(beside, named.jwk))) {
      return { key: 'disagree', bound: 'key-not-of-issuer' };
    }
    return { key: named.jwk, bound: named.did === issuer ? 'bound' : 'key-not-of-issuer' };
  }
  if (beside !== null) return { key: beside, bound: 'key-beside-it' };
  const own = kid === null && issuer !== null ? keyOfDid(issuer) : null;
  return { key: own?.jwk ?? null, bound: 'key-not-named' };
}

const PLAIN_HEADERS: ReadonlySet<string> = new Set(['alg', 'kid', 'jwk', 'typ']);
const PLAIN_TYPES = /^(?:JWT|vc\+jwt|vc\+ld\+jwt|vc\+ld\+json\+jwt)$/i;

function isPlainHeader(header: JsonObject): boolean {
  const isPlainType = header.typ === undefined || PLAIN_TYPES.test(String(header.typ));
  return isPlainType && Object.keys(header).every((name) => PLAIN_HEADERS.has(name));
}

/** The newer form (VC-JOSE-COSE) needs no claims: there the credential says it all. */
function isCredentialType({ typ }: JsonObject): boolean {
  return typeof typ === 'string' && /^vc\+/i.test(typ);
}

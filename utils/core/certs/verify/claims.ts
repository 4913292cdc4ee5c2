import type { Json, JsonObject } from '../input/json';
import { idOf, objectOf } from '../input/typed';

/**
 * Whether the claims of a JWT agree with the credential in it. A library checks the claims and a reader shows the
 * credential: where they differ, one of them says what nobody signed for the other.
 */
export type Agreement = 'agree' | 'missing' | 'disagree';

export function compareClaims(claims: JsonObject, credential: JsonObject): Agreement {
  const subject = objectOf(credential.credentialSubject);
  const results = [
    compare(claims.iss, idOf(credential.issuer)),
    compare(claims.sub, idOf(subject ?? undefined)),
    compare(claims.jti, idOf(credential)),
    compare(claims.nbf, secondsOf(credential.issuanceDate ?? credential.validFrom), 'says-more'),
    compare(claims.exp, secondsOf(credential.expirationDate ?? credential.validUntil), 'says-more'),
  ];
  if (results.includes('disagree')) return 'disagree';
  return results.includes('missing') ? 'missing' : 'agree';
}

/** A date that only the claims give would change what is shown: it disagrees. An id that only they give adds nothing. */
function compare(claim: Json | undefined, stated: string | number | null, alone?: 'says-more'): Agreement {
  if (claim === undefined) return stated === null ? 'agree' : 'missing';
  if (stated === null) return alone === 'says-more' ? 'disagree' : 'agree';
  return claim === stated ? 'agree' : 'disagree';
}

/** Whole seconds since 1970, as claims count; NaN, which agrees with nothing, for a date that can't be read. */
function secondsOf(value: Json | undefined): number | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' ? value : Math.floor(Date.parse(String(value)) / 1000);
}

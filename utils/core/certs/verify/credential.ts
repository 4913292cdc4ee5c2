import type { JsonObject } from '../input/json';
import type { Token } from '../input/token';
import type { SignatureReason } from './verdict';

/** What a certificate brings along that can be verified, by kind of signature. */
export type Credential =
  /** No signature in it. `because` says what stands in its place, if anything. */
  | { readonly kind: 'none'; readonly because: SignatureReason | null }
  /** Its issuer's host vouches for it. */
  | { readonly kind: 'hosted' }
  /** A page shows it; nothing of it is signed. */
  | { readonly kind: 'shown' }
  /** A signed Open Badges 1.x or 2.0 assertion: its key lives on the issuer's host, unless the file brings it (PEM). */
  | { readonly kind: 'jws'; readonly token: Token; readonly publicKeyPem: string | null }
  /** A credential as a JWT. */
  | { readonly kind: 'jwt'; readonly token: Token; readonly credential: JsonObject }
  /** A credential with `proof` in it. `exact` is false when the reader had to drop a part of its text. */
  | { readonly kind: 'data-integrity'; readonly credential: JsonObject; readonly exact: boolean };

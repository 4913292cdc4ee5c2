import type { Signature } from '../cert';

/** Code of why a signature has its word. The edge turns it into a sentence. */
export type SignatureReason =
  // not signed
  | 'hosted'
  | 'signature-not-in-file'
  | 'only-read'
  | 'algorithm-none'
  // cannot be checked offline
  | 'shown-on-page'
  | 'key-online'
  | 'status-online'
  | 'context-unknown'
  | 'algorithm-not-supported'
  | 'proof-not-supported'
  | 'key-not-readable'
  // intact, but not shown to be the issuer's
  | 'key-not-of-issuer'
  | 'key-not-named'
  | 'key-beside-it'
  | 'claims-missing'
  | 'unexpected-header'
  | 'type-unknown'
  | 'unsigned-parts'
  | 'other-proof-unchecked'
  // failed
  | 'signature-wrong'
  | 'algorithm-not-allowed'
  | 'keys-disagree'
  | 'claims-disagree'
  | 'wrong-purpose'
  | 'proof-expired'
  | 'ambiguous-text'
  | 'critical-header';

export interface Verdict {
  readonly signature: Signature;
  /** Null when the word says it all. */
  readonly because: SignatureReason | null;
}

export const VERIFIED: Verdict = { signature: 'verified', because: null };

export function notSigned(because: SignatureReason | null): Verdict {
  return { signature: 'not-signed', because };
}

export function uncheckable(because: SignatureReason): Verdict {
  return { signature: 'cannot-check-offline', because };
}

export function intact(because: SignatureReason): Verdict {
  return { signature: 'intact-issuer-not-confirmed', because };
}

export function failed(because: SignatureReason): Verdict {
  return { signature: 'failed', because };
}

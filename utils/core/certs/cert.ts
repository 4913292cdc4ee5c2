import type { Proof } from '../catalogue/offer';

/** Where a skill of a certificate was read from, surest first. */
export type CertSkillSource = 'user' | 'alignment' | 'credly' | 'catalogue' | 'tag' | 'title';

export interface CertSkill {
  /** Vocabulary id, or null for a name the vocabulary lacks. */
  readonly id: string | null;
  readonly label: string;
  readonly from: CertSkillSource;
}

/** What could be said of the signature on this machine (THREATS.md, "Badge states"). */
export type Signature =
  | 'verified'
  | 'intact-issuer-not-confirmed'
  | 'cannot-check-offline'
  | 'not-signed'
  | 'failed';

export type Validity = 'valid' | 'expired' | 'not-yet-valid' | 'revoked' | 'unknown';

/** What was odd about a certificate as it was read; none of it keeps it from being one. */
export type CertWarning =
  | 'issued-unclear'
  | 'expires-unclear'
  | 'link-dropped'
  | 'damaged-picture'
  | 'several-badges'
  | 'compressed-chunk'
  | 'plain-text-chunk'
  | 'garbled-text'
  | 'describes-only'
  | 'recipient-weak-hash'
  | 'recipient-malformed';

/** A certificate the user earned. Dates as precise as the source; null when it does not say. */
export interface Cert {
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly issued: string | null;
  /** A bare date counts to the end of that day, local time. */
  readonly expires: string | null;
  readonly credentialId: string | null;
  readonly url: string | null;
  readonly skills: readonly CertSkill[];
  readonly proof: Proof;
  readonly signature: Signature;
  /** Revoked by its issuer, as the file itself says. */
  readonly revoked: boolean;
  /** Code of why the signature word is what it is. */
  readonly because: string | null;
  readonly recipient: 'matches' | 'differs' | 'not-checked';
  /** Catalogue id, when it is one of ours. */
  readonly offer: string | null;
  /** Codes, of {@link CertWarning}; one from a document of another version may be among them. */
  readonly warnings: readonly string[];
  readonly source: CertSource;
  /** Where else the same certificate was read from. */
  readonly otherSources?: readonly CertSource[];
}

export interface CertSource {
  readonly file: string | null;
  readonly format: string;
}

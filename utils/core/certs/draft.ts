import type { Proof } from '../catalogue/offer';
import type { CertSkillSource } from './cert';
import type { FileError, FoundOffer, RowReport } from './file-result';
import type { RecipientClaim } from './recipient';
import type { Credential } from './verify/credential';

/** What was read, as it came in: for the export of badges and for a later version that can read more out of it. */
export interface Original {
  readonly mediaType: string;
  readonly data: string | Uint8Array;
}

/** A certificate as a format states it: nothing looked up, checked or guessed yet. */
export interface CertDraft {
  readonly title: string;
  readonly issuer: string | null;
  readonly issued: string | null;
  readonly expires: string | null;
  readonly credentialId: string | null;
  readonly url: string | null;
  readonly skills: readonly { readonly label: string; readonly from: CertSkillSource }[];
  /** How hard it was to get, as far as the format tells; the catalogue's word goes before it. */
  readonly proof: Proof;
  readonly revoked: boolean;
  readonly recipients: readonly RecipientClaim[];
  /** What there is to verify. */
  readonly credential: Credential;
  /** Ids, addresses and codes by which the catalogue may know it, beside its title. */
  readonly hints: readonly string[];
  readonly warnings: readonly string[];
  readonly original: Original | null;
}

const BLANK: Omit<CertDraft, 'title'> = {
  issuer: null,
  issued: null,
  expires: null,
  credentialId: null,
  url: null,
  skills: [],
  proof: 'self-declared',
  revoked: false,
  recipients: [],
  credential: { kind: 'none', because: null },
  hints: [],
  warnings: [],
  original: null,
};

export function draftOf(facts: Partial<CertDraft> & Pick<CertDraft, 'title'>): CertDraft {
  return { ...BLANK, ...facts };
}

export interface DraftsRead {
  readonly kind: 'read';
  /** Id of the format. */
  readonly format: string;
  readonly drafts: readonly CertDraft[];
  readonly rows: readonly RowReport[];
  readonly offers?: readonly FoundOffer[];
}

/** What a format makes of a content that is its own. */
export type FormatReading =
  | DraftsRead
  | { readonly kind: 'refused'; readonly format: string | null; readonly error: FileError };

export function refused(format: string | null, code: FileError['code'], message: string): FormatReading {
  return { kind: 'refused', format, error: { code, message } };
}

import type { Need } from '../skills/skill';

export type MatchStatus = 'covered' | 'partly' | 'expired' | 'missing';

/** Why a match has its status: a code with its data; the edge turns it into words. */
export type MatchReason =
  | { readonly code: 'shown-by-cert'; readonly cert: string }
  /** A demanded certificate met by a listed equivalent or successor; `by` is that certificate's vocabulary id. */
  | { readonly code: 'equivalent'; readonly cert: string; readonly by: string }
  /** `path` leads from the skill that the certificate shows to the one asked for. */
  | { readonly code: 'implied'; readonly cert: string; readonly path: readonly string[] }
  | { readonly code: 'cert-expired'; readonly cert: string; readonly on: string }
  | { readonly code: 'cert-not-yet-valid'; readonly cert: string; readonly from: string }
  | { readonly code: 'cert-revoked'; readonly cert: string }
  | { readonly code: 'cert-signature-failed'; readonly cert: string }
  /** Another member of the either/or group is held. */
  | { readonly code: 'other-of-group'; readonly skill: string }
  | { readonly code: 'no-cert' };

/** One need of the posting against the certificates held. */
export interface Match {
  /** Skill id of the reading. */
  readonly skill: string;
  readonly need: Need;
  readonly status: MatchStatus;
  /** Certificates that show it, ids, surest first. */
  readonly certs: readonly string[];
  readonly because: MatchReason;
}

/** Units covered out of units asked for (decision 11: an either/or group is one unit). */
export interface Share {
  readonly covered: number;
  readonly of: number;
}

export interface Coverage {
  readonly required: Share;
  readonly preferred: Share;
  /** (2·required + preferred) covered weight over its total, 0 to 1; null when there is nothing to judge (decision 11). */
  readonly score: number | null;
}

/** What is judged as one: a single need, or an either/or group with all its members. */
export interface Unit {
  /** Skill ids, one of which is enough. */
  readonly skills: readonly string[];
  /** Which of them are demanded certificates: implied ones will not do, only that certificate or a listed equivalent. */
  readonly certificates: readonly string[];
  readonly need: 'required' | 'preferred';
  readonly status: MatchStatus;
}

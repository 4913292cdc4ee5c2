import type { Offer } from '../../catalogue/offer';
import type { CertRecord } from '../../certs/document';
import type { Coverage, Match, MatchStatus, Share } from '../../matching/match';
import type { ClassicComparison } from '../../plan/classic';
import type { Plan, PlanPrice } from '../../plan/plan';
import type { Reading } from '../../skills/reading';
import type { Changes } from './changes';

export const DOSSIER_SCHEMA = 'nextbadge/dossier@1';

/** What a report is made of, in the order in which it is laid out. The user may leave any of it out. */
export const PARTS = [
  'coverage',
  'skills',
  'sentences',
  'demand',
  'plan',
  'prices',
  'certificates',
  'unread',
] as const;
export type Part = (typeof PARTS)[number];

/** What is to go in: parts, and what is the user's own. */
export interface DossierChoice {
  readonly parts: readonly Part[];
  readonly name: string | null;
  readonly email: string | null;
  /** Addresses and numbers by which a certificate can be looked up: its page tends to show whose it is. */
  readonly links: boolean;
}

/** Everything that is not the user's own. */
export const EVERY_PART: DossierChoice = { parts: PARTS, name: null, email: null, links: false };

/**
 * Reports on one or more postings, ready to be handed to somebody: what the user did not choose is not in it, so no
 * format can let it out. It is the JSON format as it stands, and every other one is written from it.
 */
export interface Dossier {
  readonly schema: typeof DOSSIER_SCHEMA;
  /** Local day of the user, `YYYY-MM-DD`. */
  readonly today: string;
  readonly parts: readonly Part[];
  readonly holder: { readonly name: string | null; readonly email: string | null };
  /** Whether what certificates can be looked up by is in it; where it is not, a report says so. */
  readonly links: boolean;
  readonly postings: readonly DossierPosting[];
  /** What the postings ask for, most often first; empty for a single posting. */
  readonly demand: readonly Demand[];
  /** One plan for all postings together. */
  readonly plan: DossierPlan | null;
  /** Postings whose required skills are all covered, now and once the plan is done, out of those that require any. */
  readonly opened: { readonly now: Share; readonly planned: Share | null } | null;
  /** The offers that the plan names. */
  readonly offers: readonly Offer[];
  readonly classics: ClassicComparison | null;
  readonly certs: readonly CertRecord[];
  readonly unread: readonly Unread[];
  /** Labels of ids that no posting in it names. */
  readonly names: Readonly<Record<string, string>>;
  readonly changes: Changes | null;
}

export interface DossierPosting {
  /** Of its text only the lines that ask for a skill, or nothing. */
  readonly reading: Reading;
  readonly coverage: Coverage | null;
  readonly matches: readonly Match[];
}

/** A plan whose price may have been left out. */
export type DossierPlan = Omit<Plan, 'price'> & { readonly price: PlanPrice | null };

/** One unit (a skill, or an either/or group) and how many of the postings ask for it. */
export interface Demand {
  readonly skills: readonly string[];
  readonly required: number;
  readonly preferred: number;
  readonly status: MatchStatus;
}

/** Something that could not be read in full, by the name that its user knows it by. */
export interface Unread {
  readonly name: string;
  readonly code: 'unreadable' | 'not-a-posting' | 'nothing-recognised' | 'partial';
}

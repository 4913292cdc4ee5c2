/** What the dashboard and its counting worker say to each other. All of it is plain data. */
import type { Cert } from '@/utils/core/certs/cert';
import type { MatchStatus } from '@/utils/core/matching/match';
import type { EffectOrder } from '@/utils/core/plan/portfolio-rank';
import type { PackedPosting } from '@/utils/store/packed';
import type { ChoiceRow, Settings } from '@/utils/store/records';

/** A posting as far as it is counted; its skills stay packed on the way. */
export type CountedPosting = Pick<
  PackedPosting,
  'key' | 'title' | 'company' | 'status' | 'skills' | 'firstSeenAtMs' | 'seenAtMs'
>;

/** What everything is counted by. */
export interface CountBy {
  readonly settings: Pick<Settings, 'openFrom' | 'wishes'>;
  readonly choices: readonly ChoiceRow[];
  /** The user's local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** How far a posting is covered, as letters: `+` when it is open, one letter a unit, required `|` preferred. */
export type PackedCover = string;

export interface Cover {
  readonly required: readonly MatchStatus[];
  readonly preferred: readonly MatchStatus[];
  readonly isOpen: boolean;
}

/** The cover of every posting, in the order they were given; null where nothing was recognised. */
export interface Covers {
  readonly covers: readonly (PackedCover | null)[];
  /** Names of the skills that the postings ask for. */
  readonly names: Readonly<Record<string, string>>;
}

/** An offer with what it does for the postings seen. */
export interface BestOffer {
  readonly offer: string;
  /** Skill ids of required units that it closes in at least one posting. */
  readonly closes: readonly string[];
  readonly opensAlone: number;
  readonly helpsIn: number;
}

/** A posting before and after the best set: `planned` where the set closes a gap. */
export interface BeforeAfter {
  readonly key: string;
  readonly title: string | null;
  readonly segments: readonly (MatchStatus | 'planned')[];
  readonly isOpen: boolean;
}

export interface Best {
  /** All offers that help: the best set first, then in the order of the ranking. */
  readonly ranking: readonly BestOffer[];
  readonly chosen: readonly string[];
  readonly opened: { readonly now: number; readonly after: number };
  readonly beforeAfter: readonly BeforeAfter[];
}

/** A unit over all postings that ask for it. */
export interface Demanded {
  /** Skill ids, one of which is enough. */
  readonly skills: readonly string[];
  readonly status: MatchStatus;
  readonly required: number;
  readonly preferred: number;
  /** Title of a certificate that covers it. */
  readonly cert: string | null;
  /** How many offers close it, the cheapest of them, and whether one is planned. */
  readonly offers: number;
  readonly cheapest: string | null;
  readonly isPlanned: boolean;
}

export interface Demand {
  readonly postings: number;
  readonly lines: readonly Demanded[];
  /** Per week (its Monday) and line: how many postings of that week ask for it. Of the first lines only. */
  readonly weeks: readonly { readonly week: string; readonly line: number; readonly count: number }[];
}

/** What can be asked, and what is answered. */
export interface Counting {
  /** Some of the postings, to stand from `from` on; 0 begins anew. In pieces, so that handing over takes no time. */
  postings: (ask: { readonly from: number; readonly rows: readonly CountedPosting[] }) => null;
  certs: (certs: readonly Cert[]) => null;
  covers: (by: CountBy) => Covers;
  best: (by: CountBy & { readonly order: EffectOrder }) => Best;
  demand: (by: CountBy & { readonly sinceMs: number }) => Demand;
}

/** The rows of the database. Whatever a row holds is plain data, so that a backup is the rows themselves. */
import type { Offer } from '../core/catalogue/offer';
import type { Correction } from '../core/catalogue/overlay';
import type { Cert } from '../core/certs/cert';
import type { PlanWishes } from '../core/plan/plan';
import type { Reading } from '../core/skills/reading';
import type { Skill } from '../core/skills/skill';

/** Goes up by one with each write; a writer says which one it saw, so that the later of two learns of the clash (E7). */
interface Revised {
  readonly revision: number;
}

export interface CertRow extends Revised {
  readonly id: string;
  readonly cert: Cert;
  readonly addedAtMs: number;
  /** Raw bytes it was read from, `sources.id`; null when typed in. */
  readonly raw: string | null;
}

/** One need of a seen posting: enough to match it again, without a word of its text. */
export type SeenSkill = Omit<Skill, 'mentions'>;

/** Where an application stands; the user's own note on a saved posting. */
export type PostingStage = 'saved' | 'applied' | 'interview' | 'offer' | 'closed';

export interface SavedPosting {
  readonly savedAtMs: number;
  /** With the posting's text and address: the user asked to keep it. */
  readonly reading: Reading;
  readonly note: string;
  readonly stage: PostingStage;
}

/** A posting that was read in a tab (decision 14): no text, no address, gone after the time the user set, unless saved. */
export interface PostingRow extends Revised {
  /** Site and its own id of the posting, else a hash of the address. */
  readonly key: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly site: string | null;
  readonly status: Exclude<Reading['status'], 'not-a-posting'>;
  readonly skills: readonly SeenSkill[];
  readonly firstSeenAtMs: number;
  readonly seenAtMs: number;
  readonly saved: SavedPosting | null;
}

/** What the user made of one offer: decided about it, corrected it, or wrote it. A row says at least one of these. */
export interface ChoiceRow extends Revised {
  readonly offer: string;
  /** To be taken, or never to be shown again; null when nothing was decided. */
  readonly choice: 'planned' | 'hidden' | null;
  /** The offer itself, where it is the user's own and not one that ships. */
  readonly own?: Offer;
  /** Facts of a shipped offer that the user knows better. */
  readonly correction?: Correction;
  readonly atMs: number;
}

/** What a name means to this user. */
export type WordMeaning =
  | { readonly is: 'not-a-skill' }
  /** A name the vocabulary lacks. */
  | { readonly is: 'a-skill'; readonly label: string }
  | { readonly is: 'same-as'; readonly id: string; readonly label: string; readonly kind: Skill['kind'] };

/** A word the user taught. `name` is lower case, as names compare. */
export interface WordRow extends Revised {
  readonly name: string;
  readonly meaning: WordMeaning;
  readonly atMs: number;
}

export interface Settings {
  readonly wishes: Pick<
    PlanWishes,
    | 'budgetUSD'
    | 'hours'
    | 'weight'
    | 'preferred'
    | 'freeOnly'
    | 'proctoredOnly'
    | 'hiddenProviders'
    | 'likedProviders'
  >;
  /** Share of the required skills that must be covered for a posting to count as open, above 0 and at most 1. */
  readonly openFrom: number;
  /** Whether postings that are read are kept as seen, and for how many days. */
  readonly keepSeen: boolean;
  readonly keepDays: number;
  /** The number on the toolbar button. */
  readonly toolbarCount: boolean;
  /** Put into pages only after the user switched it on (decision 16). */
  readonly marks: boolean;
  readonly pill: boolean;
  /** The user's own mail addresses, to tell whose badge a file is. */
  readonly recipients: readonly string[];
  /** Steps of the first run that were done or skipped. */
  readonly introduced: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  wishes: {
    budgetUSD: null,
    hours: null,
    weight: 0,
    preferred: false,
    freeOnly: false,
    proctoredOnly: false,
    hiddenProviders: [],
    likedProviders: [],
  },
  openFrom: 0.8,
  keepSeen: true,
  keepDays: 90,
  toolbarCount: true,
  marks: false,
  pill: false,
  recipients: [],
  introduced: false,
};

/** A source file as it was imported, compressed, so that a later version can read more out of it. */
export interface SourceRow extends Revised {
  /** SHA-256 of the bytes, hex. */
  readonly id: string;
  readonly file: string;
  /** gzip of the bytes, in base64: crosses as a message and goes into a backup as it is. */
  readonly gzip: string;
  readonly addedAtMs: number;
}

/** A single deletion, which a merge of an older file honours (decision 15). */
export interface TombstoneRow extends Revised {
  readonly id: string;
  readonly table: 'certs' | 'postings';
  readonly key: string;
  readonly atMs: number;
}

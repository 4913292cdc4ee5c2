/**
 * Everything that crosses between the page, our own pages and the worker. Both ends take their types from here;
 * `schemas.ts` says what the worker lets in, and the compiler asks for the handler of a new line.
 */
import type { Offer } from '../core/catalogue/offer';
import type { Correction } from '../core/catalogue/overlay';
import type { Cert } from '../core/certs/cert';
import type { OtherSet } from '../core/plan/alternatives';
import type { Report } from '../core/report/report';
import type { Reading } from '../core/skills/reading';
import type { Backup, Restored, RestoreMode } from '../store/backup';
import type { CertWrite, SourceWrite } from '../store/certs';
import type { CertRow, ChoiceRow, PostingStage, Settings, WordMeaning } from '../store/records';

/** Covered and asked-for required units of the posting in a tab: all that a page ever learns of the user (THREATS.md B2). */
export interface Summary {
  readonly covered: number;
  readonly of: number;
}

/** What the user wants put into pages (decision 16). */
export interface Display {
  readonly marks: boolean;
  readonly pill: boolean;
}

/** What a content script may send, and nothing else. */
export interface PageProtocol {
  /** A posting was read in the sender's tab; null when it could not be kept. */
  'posting:read': (reading: Reading) => Summary | null;
  /** The tab moved on: no posting there now. */
  'posting:gone': () => null;
  'display:get': () => Display;
  /** The user pressed the pill: opens the popup, or the dashboard where a browser can't. */
  'details:open': () => null;
}

/** What is read of a page: all of it, or what the user selected. */
export type PageScope = 'page' | 'selection';

/** What the worker asks the content script of a tab. The script answers; it does not send `posting:read` as well. */
export interface TabProtocol {
  /** Reads now. Without a selection, scope `selection` gives `not-a-posting` for the reason `no-text`. */
  'page:read': (ask: { readonly scope: PageScope }) => Reading;
  /** Number of words selected, 0 when none are. Answered at once: it also tells that the script is there. */
  'page:selected': () => number;
  /** Scrolls to a mention (the posting's offsets) and marks it; false when it is not on the page any more. */
  'page:show': (span: { readonly start: number; readonly end: number }) => boolean;
  /** The user switched marks or pill on or off. */
  'page:display': (display: Display) => null;
}

/**
 * How a tab stands. `unread`: nothing read yet. `no-access`: the browser lets no extension read there.
 * `reload`: a script is there but does not answer, left over from before an update. `failed`: reading broke off.
 */
export type TabState = 'read' | 'unread' | 'no-access' | 'reload' | 'failed';

/** What popup and panel show of a tab, in one crossing. */
export interface TabReport {
  readonly state: TabState;
  /** Null unless `read`. A `not-a-posting` or `nothing-recognised` reading is in the report like any other. */
  readonly report: Report | null;
  /** The certificates and offers that the report names, and the offers of the other sets. */
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  /** For each step of the plan, other offers that close the same, best first. */
  readonly alternatives: Readonly<Record<string, readonly Offer[]>>;
  /** Sets that close as much and are cheaper, quicker or proven harder than the plan's. */
  readonly otherSets: readonly OtherSet[];
  /** Offers the user has decided to take. */
  readonly planned: readonly string[];
  /** How many certificates are held in all. */
  readonly held: number;
  /** Key of the saved posting, null when it is not saved. */
  readonly saved: string | null;
  /** Words selected on the page now. */
  readonly selectedWords: number;
}

/** Seen postings that count as open: now, and with the plan's offers earned. */
export interface Opened {
  readonly now: number;
  readonly after: number;
  readonly of: number;
}

/** One user action. Sent again with the same id, it is done once (THREATS.md D1). */
export interface Action {
  readonly action: string;
}

/** What popup, panel and dashboard may send. */
export interface ViewProtocol {
  'report:of-tab': (ask: { readonly tab: number }) => TabReport;
  'reading:of-tab': (ask: { readonly tab: number }) => Reading | null;
  /** Reads the tab's page or selection now; loads the script into it first if need be. */
  'tab:read': (ask: { readonly tab: number; readonly scope: PageScope }) => TabReport;
  'tab:show': (ask: { readonly tab: number; readonly start: number; readonly end: number }) => boolean;
  /** What the plan of the tab's posting would open among the postings seen. */
  'plan:opens': (ask: { readonly tab: number }) => Opened | null;
  'certs:list': () => readonly CertRow[];
  /** Adds or replaces certificates, all or none. */
  'certs:commit': (
    ask: Action & { readonly certs: readonly CertWrite[]; readonly sources: readonly SourceWrite[] },
  ) => { readonly written: number };
  'certs:delete': (ask: Action & { readonly ids: readonly string[] }) => { readonly deleted: number };
  /** Saves the posting that the tab shows, with its text; null when it shows none. */
  'postings:save': (ask: Action & { readonly tab: number }) => { readonly key: string } | null;
  /** Keeps it as seen only: its text, note and address go. */
  'postings:unsave': (ask: Action & { readonly key: string }) => boolean;
  'postings:note': (
    ask: Action & {
      readonly key: string;
      readonly revision: number;
      readonly note: string;
      readonly stage: PostingStage;
    },
  ) => boolean;
  'postings:delete': (ask: Action & { readonly keys: readonly string[] }) => { readonly deleted: number };
  /** Puts offers into the plan, or hides them for good; null takes the choice back. */
  'choices:set': (
    ask: Action & { readonly offers: readonly string[]; readonly choice: ChoiceRow['choice'] },
  ) => boolean;
  /** Adds own offers, or replaces those of the same id. */
  'offers:keep': (ask: Action & { readonly offers: readonly Offer[] }) => { readonly written: number };
  /** Deletes own offers. */
  'offers:remove': (ask: Action & { readonly offers: readonly string[] }) => { readonly deleted: number };
  /** Corrects facts of an offer that ships; null goes back to what ships. */
  'offers:correct': (
    ask: Action & { readonly offer: string; readonly correction: Correction | null },
  ) => boolean;
  /** Teaches names; null forgets them. */
  'words:teach': (
    ask: Action & { readonly names: readonly string[]; readonly meaning: WordMeaning | null },
  ) => boolean;
  'settings:get': () => Settings;
  'settings:change': (ask: Action & { readonly patch: Partial<Settings> }) => Settings;
  /** Takes an earlier action back; false when there is nothing (any more) to take back. */
  'action:undo': (ask: Action & { readonly target: string }) => boolean;
  'backup:restore': (ask: Action & { readonly backup: Backup; readonly mode: RestoreMode }) => Restored;
  /** A backup was saved: the reminder counts from now. */
  'backup:saved': (ask: Action) => null;
  /** Everything goes: database, session, settings, grants, badge texts. Not to be undone. */
  'data:delete-all': () => null;
}

export type Protocol = PageProtocol & ViewProtocol;

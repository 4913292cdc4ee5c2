/**
 * Everything that crosses between the page, our own pages and the worker. Both ends take their types from here;
 * `schemas.ts` says what the worker lets in, and the compiler asks for the handler of a new line.
 */
import type { Offer } from '../core/catalogue/offer';
import type { Cert } from '../core/certs/cert';
import type { Report } from '../core/report/report';
import type { Reading } from '../core/skills/reading';
import type { CertWrite, SourceWrite } from '../store/certs';
import type { CertRow, Settings } from '../store/records';

/** Covered and asked-for required units of the posting in a tab: all that a page ever learns of the user (THREATS.md B2). */
export interface Summary {
  readonly covered: number;
  readonly of: number;
}

/** What a content script may send, and nothing else. */
export interface PageProtocol {
  /** A posting was read in the sender's tab; null when it could not be kept. */
  'posting:read': (reading: Reading) => Summary | null;
  /** The tab moved on: no posting there now. */
  'posting:gone': () => null;
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
  /** The certificates and offers that the report names. */
  readonly certs: readonly Cert[];
  readonly offers: readonly Offer[];
  /** How many certificates are held in all. */
  readonly held: number;
  /** Words selected on the page now. */
  readonly selectedWords: number;
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
  'certs:list': () => readonly CertRow[];
  /** Adds or replaces certificates, all or none. */
  'certs:commit': (
    ask: Action & { readonly certs: readonly CertWrite[]; readonly sources: readonly SourceWrite[] },
  ) => { readonly written: number };
  'certs:delete': (ask: Action & { readonly ids: readonly string[] }) => { readonly deleted: number };
  'settings:get': () => Settings;
  'settings:change': (ask: Action & { readonly patch: Partial<Settings> }) => Settings;
  /** Takes an earlier action back; false when there is nothing (any more) to take back. */
  'action:undo': (ask: Action & { readonly target: string }) => boolean;
}

export type Protocol = PageProtocol & ViewProtocol;

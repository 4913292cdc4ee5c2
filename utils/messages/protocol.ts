/**
 * Everything that crosses between the page, our own pages and the worker. Both ends take their types from here;
 * `schemas.ts` says what the worker lets in, and the compiler asks for the handler of a new line.
 */
import type { Cert } from '../core/certs/cert';
import type { Report } from '../core/report/report';
import type { Reading } from '../core/skills/reading';

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
  /** Number of words selected, 0 when none are. */
  'page:selected': () => number;
  /** Scrolls to a mention (the posting's offsets) and marks it; false when it is not on the page any more. */
  'page:show': (span: { readonly start: number; readonly end: number }) => boolean;
}

/** How the tab stands, before what was read. `reload`: its script is from before an update. */
export type TabState = 'read' | 'unread' | 'reload' | 'error' | 'no-access';

export interface TabReport {
  readonly state: TabState;
  /** Null unless `read`. A `not-a-posting` or `nothing-recognised` reading is in the report like any other. */
  readonly report: Report | null;
  /** The certificates that the report names, and how many there are in all. */
  readonly certs: readonly Cert[];
  readonly held: number;
}

/** One user action: twice the same id is once (THREATS.md D1). */
export interface Action {
  readonly action: string;
}

/** What popup, panel and dashboard may send. */
export interface ViewProtocol {
  'report:of-tab': (ask: { readonly tab: number }) => TabReport;
  'reading:of-tab': (ask: { readonly tab: number }) => Reading | null;
  /** Reads the tab's page or selection now, after loading the script there if need be. */
  'tab:read': (ask: { readonly tab: number; readonly scope: PageScope }) => TabReport;
  'certs:list': () => readonly Cert[];
  /** Adds or replaces certificates by id, all or none. */
  'certs:commit': (ask: Action & { readonly certs: readonly Cert[] }) => { readonly written: number };
  'certs:delete': (ask: Action & { readonly ids: readonly string[] }) => { readonly deleted: number };
}

export type Protocol = PageProtocol & ViewProtocol;

/** Which evidence the posting was read from, in order of trust. */
export type PostingSource =
  | 'selection'
  | 'site'
  | 'json-ld'
  | 'microdata'
  | 'container'
  | 'heuristic'
  | 'text';

/** Why a page is not taken for a posting. */
export type NotAPostingReason = 'no-text' | 'no-title' | 'list' | 'wall' | 'shell' | 'other';

/** Pay as the page states it; `null` for what it does not say. Amounts in whole units of `currency` (ISO 4217). */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  readonly period: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
}

/** What kind of line a block was on the page. Headings are also bold lines, lines in capitals and the like. */
export type BlockKind = 'title' | 'heading' | 'item' | 'text' | 'skills';

/** One line of the posting's text: `text.slice(start, end)`. Blocks are in order, apart by at least one line break. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * One job posting as read from a page or a text.
 *
 * What is not on the page is `null`, never guessed. Dates are as precise as the source: `2026`, `2026-11`,
 * `2026-11-25`. `text` of a page begins with the title line; plain text stays as given.
 */
export interface Posting {
  readonly site: string | null;
  readonly source: PostingSource;
  /** The posting's own id on its site: the key under which a split pane's job changes are told apart. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly remote: boolean | null;
  readonly postedOn: string | null;
  readonly validThrough: string | null;
  readonly employmentType: string | null;
  readonly salary: Salary | null;
  /** ISO 639-1 code, `null` when it cannot be told. */
  readonly language: string | null;
  readonly text: string;
}

/** A posting with the lines its text is made of. Lines stay inside the core; a {@link Posting} is what crosses. */
export interface PostingText {
  readonly posting: Posting;
  readonly blocks: readonly Block[];
  /** True when the page was cut at a limit (text, nodes). */
  readonly partial: boolean;
}

export type PostingResult =
  | ({ readonly kind: 'posting' } & PostingText)
  | { readonly kind: 'not-a-posting'; readonly reason: NotAPostingReason };

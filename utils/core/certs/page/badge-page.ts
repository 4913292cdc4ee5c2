import type { BlockKind } from '../../posting/posting';

export const BADGE_PAGE_SCHEMA = 'nextbadge/badge-page@1';

/** One line of what a page shows. */
export interface ShownLine {
  readonly kind: BlockKind;
  readonly text: string;
}

/**
 * What a page shows of a badge, as it stood there: nothing judged, nothing asked for. Read like any other file, kept as
 * the source of what came of it.
 */
export interface BadgePage {
  readonly schema: typeof BADGE_PAGE_SCHEMA;
  /** Address of the page; null for a saved one that does not say where it is from. */
  readonly url: string | null;
  readonly title: string | null;
  /** What its metas state, by name or property. */
  readonly meta: Readonly<Record<string, string>>;
  /** JSON texts and signed tokens that stand in the page. */
  readonly json: readonly string[];
  /** Pictures and files that stand in the page itself, as `data:` addresses. */
  readonly images: readonly string[];
  readonly lines: readonly ShownLine[];
  /** Addresses where the page says that the badge's own file is. */
  readonly links: readonly string[];
}

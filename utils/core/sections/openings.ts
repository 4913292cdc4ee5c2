import type { HeadingTable } from './heading-table';
import type { SectionKind } from './section';
import type { Statement } from './statements';

/** How far into a sentence its subject may still be under way: "<name> <name> is a leading …". */
const SUBJECT_WORDS = 8;

/** Kinds that a sentence may open over any other text; the rest only where no heading has spoken. */
const CLOSING: ReadonlySet<SectionKind> = new Set(['about_company', 'benefits', 'application', 'eeo_legal']);
const LOOSE: ReadonlySet<SectionKind> = new Set(['other', 'about_role', 'about_company', 'eeo_legal']);

/**
 * Which section a sentence opens without a heading ("Please send your CV …"), or null.
 *
 * @param isHeaded  whether a heading opened the current section
 */
export function kindOfOpening(
  statement: Statement,
  table: HeadingTable,
  current: SectionKind,
  isHeaded: boolean,
): SectionKind | null {
  const { words } = statement;
  const first = words.findIndex((word) => word.isWord);
  if (first < 0) return null;
  const isAddressed = words[first]?.value.startsWith('you') === true;
  let kind: SectionKind | null = null;
  const last = Math.min(words.length, first + SUBJECT_WORDS);
  for (let at = first; at < last && kind === null && !isAddressed; at++) {
    kind = table.within.longestAt(words, at)?.value ?? null;
  }
  kind ??= table.start.longestAt(words, first)?.value ?? null;
  if (kind === null || kind === current) return null;
  return CLOSING.has(kind) || LOOSE.has(current) || !isHeaded ? kind : null;
}

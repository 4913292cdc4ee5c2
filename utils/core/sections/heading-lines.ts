import type { Block } from '../posting/posting';
import { type HeadingTable, kindOfHeading } from './heading-table';
import type { SectionKind } from './section';
import type { Word } from './words';

/** A line that is a heading as a whole. `kind` is null when no phrase says what it means. */
export interface HeadingLine {
  readonly kind: SectionKind | null;
  /** True when only single words in it speak for the kind: not to be trusted for a first line, which may be the title. */
  readonly isByWordsOnly: boolean;
}

const MOST_WORDS = 10;

/**
 * Whether a line is a heading: marked as one by the page, a listed phrase, or by its shape (capitals, a colon or a
 * question mark at its end). A shape alone is not enough to open a section: such a line may be a lead-in.
 */
export function headingLine(
  text: string,
  block: Block,
  words: readonly Word[],
  table: HeadingTable,
): HeadingLine | null {
  const bare = words.filter((word) => word.isWord);
  if (bare.length === 0 || bare.length > MOST_WORDS || block.kind === 'title' || block.kind === 'skills')
    return null;
  const line = text.slice(block.start, block.end).trim();
  const whole = table.exact.longestAt(bare, 0);
  const isListed = whole !== null && whole.to === bare.length;
  if (isListed && (block.kind !== 'item' || line.endsWith(':')))
    return { kind: whole.value, isByWordsOnly: false };
  if (block.kind === 'heading') return { kind: kindOfHeading(words, table), isByWordsOnly: true };
  if (block.kind === 'item') return null;
  if (whole !== null && beginsHeading(line, bare, whole.to))
    return { kind: whole.value, isByWordsOnly: true };
  if (isInCapitals(line) && bare.length > 1)
    return { kind: kindOfHeading(words, table), isByWordsOnly: true };
  if (/[:?]$/.test(line) || asks(line, bare)) {
    const kind = kindOfHeading(words, table);
    return kind === null && !line.endsWith('?') ? null : { kind, isByWordsOnly: true };
  }
  return null;
}

/** "Our tech stack at a glance": a short line that goes on after a listed phrase of several words, and ends without a stop. */
function beginsHeading(line: string, bare: readonly Word[], to: number): boolean {
  const first = bare[0]?.value ?? '';
  return to > 1 && bare.length <= to + 4 && !STOPPED.test(line) && !SPEAKING.test(first);
}

/** "What we'll need from you": the words of a question without its mark. */
function asks(line: string, bare: readonly Word[]): boolean {
  return ASKING.test(bare[0]?.value ?? '') && bare.length > 2 && !STOPPED.test(line);
}

const STOPPED = /[.!,;…)]$/;

/** First words of a sentence rather than a heading: "You know SQL". */
const SPEAKING = /^(?:you|we|du|sie|wir|vous|nous|tu|je|jij|wij)$/;

/** First words of a question in the languages that are read. */
const ASKING =
  /^(?:what|what's|who|why|how|was|wer|wen|warum|wie|qui|pourquoi|comment|qué|quién|quiénes|cómo|wat|waarom|hoe)$/;

function isInCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/[\p{Ll}<]/u.test(line);
}

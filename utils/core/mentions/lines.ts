import type { BlockKind, PostingText } from '../posting/posting';
import type { Section, SectionKind } from '../sections/section';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { hashOf, type Word, wordsOf } from '../vocabulary/words';
import { type FoundName, findNames } from './names';

/** What the tagger labels: a word with what hyphens tie to it, or a mark. Commas are none; they cut instead. */
export interface Unit {
  /** Words `from` to `to` of the line, exclusive. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** {@link hashOf} its key. */
  readonly hash: number;
  /** Whether a comma stands before it: no mention reaches across. */
  readonly cut: boolean;
}

/** A line of the posting, cut for reading. */
export interface Line {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Index into the sections, and what that section is. */
  readonly section: number;
  readonly sectionKind: SectionKind;
  /** Whether it is an item of a list, by its block or by the mark it begins with. */
  readonly item: boolean;
  readonly words: readonly Word[];
  readonly names: readonly FoundName[];
  readonly units: readonly Unit[];
  /** For each word the unit it is in, or the next one where it is in none. */
  readonly unitAt: readonly number[];
}

/** Longest stretch cut into words at once; longer lines are read in pieces. */
const PIECE_LENGTH = 2000;

const BULLET = /^[-–—*•·▪►‣●○■◦]$/;

/** Cuts a posting into lines, block by block; a block over 2 kB is cut at a blank. */
export function* linesOf(
  { posting, blocks }: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
): Generator<Line> {
  let section = 0;
  for (const block of blocks) {
    while (section + 1 < sections.length && (sections[section]?.end ?? 0) <= block.start) section++;
    for (let start = block.start; start < block.end; ) {
      const end = pieceEnd(posting.text, start, block.end);
      const words = wordsOf(posting.text.slice(start, end), start);
      const units = unitsOf(posting.text, words);
      yield {
        kind: block.kind,
        start,
        end,
        section,
        sectionKind: sections[section]?.kind ?? 'other',
        item: block.kind === 'item' || BULLET.test(words[0]?.text ?? ''),
        words,
        names: findNames(words, vocabulary, posting.language),
        units,
        unitAt: unitPlaces(words, units),
      };
      start = end;
    }
  }
}

function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= PIECE_LENGTH) return end;
  const blank = text.lastIndexOf(' ', start + PIECE_LENGTH);
  return blank > start ? blank : start + PIECE_LENGTH;
}

function unitsOf(text: string, words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  let cut = false;
  for (let from = BULLET.test(words[0]?.text ?? '') ? 1 : 0, to = from; from < words.length; from = to) {
    to = from + 1;
    while (words[to]?.joined) to++;
    const first = words[from];
    const last = words[to - 1];
    if (first === undefined || last === undefined) break;
    if (first.text === ',') {
      cut = true;
      continue;
    }
    const { start } = first;
    const { end } = last;
    if (to - from === 1)
      units.push({ from, to, start, end, text: first.text, key: first.key, hash: first.hash, cut });
    else {
      const whole = text.slice(start, end);
      const key = whole.toLowerCase();
      units.push({ from, to, start, end, text: whole, key, hash: hashOf(key), cut });
    }
    cut = false;
  }
  return units;
}

function unitPlaces(words: readonly Word[], units: readonly Unit[]): number[] {
  let unit = 0;
  return words.map((_, word) => {
    while (unit < units.length && (units[unit]?.to ?? 0) <= word) unit++;
    return unit;
  });
}

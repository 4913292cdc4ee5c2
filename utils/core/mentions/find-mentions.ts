import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type Word, wordsOf } from '../vocabulary/words';
import type { Mention } from './mention';
import { type FoundName, findNames } from './names';

/** Most UTF-16 units read between two pauses. */
const PIECE_LENGTH = 2000;

/** Sections whose text asks for nothing. */
const SILENT: ReadonlySet<Section['kind']> = new Set([
  'about_company',
  'benefits',
  'salary',
  'eeo_legal',
  'related',
]);

/** Finds the spans of a posting that name skills. Yields between pieces of text of at most 2 kB. */
export function* findMentions(
  { posting, blocks }: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  _dictionary: Dictionary,
): Generator<void, Mention[]> {
  const mentions: Mention[] = [];
  let section = 0;
  let read = 0;
  for (const block of blocks) {
    while (section + 1 < sections.length && (sections[section]?.end ?? 0) <= block.start) section++;
    if (SILENT.has(sections[section]?.kind ?? 'other')) continue;
    for (let start = block.start; start < block.end; start += PIECE_LENGTH) {
      const text = posting.text.slice(start, Math.min(start + PIECE_LENGTH, block.end));
      const words = wordsOf(text, start);
      for (const found of findNames(words, vocabulary, posting.language)) {
        const skill = found.name.skills[0];
        if (skill === undefined || (found.name.risky && !isWrittenAsName(found, words))) continue;
        const from = words[found.from]?.start ?? start;
        const to = words[found.to - 1]?.end ?? from;
        mentions.push({
          skillId: skill.id,
          start: from,
          end: to,
          text: posting.text.slice(from, to),
          section,
        });
      }
      read += text.length;
      if (read >= PIECE_LENGTH) {
        read = 0;
        yield;
      }
    }
  }
  return mentions;
}

/** A risky name has to be written as the table writes it, and not where any word takes a capital. */
function isWrittenAsName({ from, to, name }: FoundName, words: readonly Word[]): boolean {
  const first = words[from];
  if (first === undefined || !/\p{Lu}/u.test(first.text.charAt(0))) return false;
  const written = words.slice(from, to).map((word) => word.text);
  if (!name.text.startsWith(written[0] ?? '')) return false;
  return words[from - 1]?.wordy === true || /[,:/(•]/.test(words[from - 1]?.text ?? '');
}

import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { findStretches } from './find-stretches';
import type { Mention } from './mention';
import { shippedTagger } from './shipped-tagger';
import type { Tagger } from './tagger';
import { isUnknownSkill } from './unknown-skills';

/** Sections whose text asks for nothing. */
const SILENT: ReadonlySet<Section['kind']> = new Set([
  'about_company',
  'benefits',
  'salary',
  'eeo_legal',
  'related',
]);

/**
 * Finds the spans of a posting that name skills, in order, without overlap. Yields between pieces of text of at most
 * 2 kB. A name the vocabulary lacks comes with `skillId: null`, and only where its form and place leave little doubt.
 */
export function* findMentions(
  posting: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  dictionary: Dictionary,
  tagger: Tagger = shippedTagger(),
): Generator<void, Mention[]> {
  const stretches = yield* findStretches(posting, sections, vocabulary, dictionary, tagger);
  const { text } = posting.posting;
  return stretches
    .filter(({ section }) => !SILENT.has(sections[section]?.kind ?? 'other'))
    .filter((stretch) => stretch.skillId !== null || stretch.taught || isUnknownSkill(stretch))
    .map(({ skillId, start, end, section }) => ({
      skillId,
      start,
      end,
      text: text.slice(start, end),
      section,
    }));
}

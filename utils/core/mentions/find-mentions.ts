import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Dictionary } from '../vocabulary/dictionary';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { findStretches, type Stretch } from './find-stretches';
import type { Line } from './lines';
import type { Mention } from './mention';
import { shippedTagger } from './shipped-tagger';
import type { Tagger } from './tagger';
import { isUnknownSkill } from './unknown-skills';

/** Sections whose text asks for nothing. */
const SILENT: ReadonlySet<Section['kind']> = new Set(['salary', 'eeo_legal', 'related']);
/** Sections that speak of the employer, and now and then of the work: "our team builds it in Vue". */
const QUIET: ReadonlySet<Section['kind']> = new Set(['about_company', 'benefits']);

/**
 * Finds the spans of a posting that name skills, in order, without overlap. Yields after each line. A name the
 * vocabulary lacks comes with `skillId: null`, and only where its form and place leave little doubt.
 */
export function* findMentions(
  posting: PostingText,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  dictionary: Dictionary,
  tagger: Tagger = shippedTagger(),
): Generator<void, Mention[]> {
  const stretches = yield* findStretches(posting, sections, vocabulary, dictionary, tagger, { isHeard });
  const { text, language } = posting.posting;
  return stretches
    .filter(hearing(stretches))
    .filter((stretch) => stretch.skillId !== null || stretch.taught || isUnknownSkill(stretch, language))
    .map(({ skillId, start, end, section }) => ({
      skillId,
      start,
      end,
      text: text.slice(start, end),
      section,
    }));
}

/** Whether anything in a line can count: the rest need not be read. */
const isHeard = ({ sectionKind, names }: Line): boolean =>
  !SILENT.has(sectionKind) && (!QUIET.has(sectionKind) || names.length > 0);

/**
 * Whether stretches of heard lines count. A quiet section is heard in lines that the tagger takes to ask for one of
 * their known names, and then for these alone; what the user taught counts there, too.
 */
function hearing(stretches: readonly Stretch[]): (one: Stretch) => boolean {
  const asking = new Set(stretches.flatMap(({ skillId, odds, line }) => (skillId && odds > 0 ? line : [])));
  return ({ skillId, taught, line }) =>
    !QUIET.has(line.sectionKind) || taught || (skillId !== null && asking.has(line));
}

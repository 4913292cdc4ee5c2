import type { Mention } from '../mentions/mention';
import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { groupsOf } from './join-groups';
import type { Place } from './place';
import { readPlaces } from './read-places';
import type { Skill } from './skill';

/**
 * What the posting asks for, how much, since how many years and in which groups; in order of first mention. A skill
 * named twice is one, with the strongest need of its places (see `Weight`). Yields after each statement.
 */
export function* gradeSkills(
  result: PostingText,
  sections: readonly Section[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Generator<void, Skill[]> {
  const bySkill = new Map<string, Place[]>();
  for (const place of yield* readPlaces(result, sections, mentions, vocabulary)) {
    const id = idOf(place.mention);
    const places = bySkill.get(id);
    if (places === undefined) bySkill.set(id, [place]);
    else places.push(place);
  }
  const groups = groupsOf(bySkill);
  return [...bySkill].map(([id, places]) => {
    const strongest = places.reduce((best, place) => (place.grade.weight > best.grade.weight ? place : best));
    const { mention, grade } = strongest;
    const known = mention.skillId === null ? undefined : vocabulary.get(mention.skillId);
    return {
      id,
      label: known?.label ?? (places[0] as Place).mention.text,
      kind: known?.kind ?? 'skill',
      need: grade.need,
      group: groups.get(id) ?? null,
      years: yearsOf(places, strongest),
      known: known !== undefined,
      mentions: places.map(({ mention: { start, end, text, section } }) => ({ start, end, text, section })),
    };
  });
}

/** Vocabulary id, or `x:` and a slug of the name: "Foo Bar 3" is `x:foo-bar-3`. */
function idOf({ skillId, text }: Mention): string {
  if (skillId !== null) return skillId;
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `x:${slug}`;
}

/** The years said where the need is strongest, else the most said anywhere. */
function yearsOf(places: readonly Place[], strongest: Place): number | null {
  if (strongest.years !== null) return strongest.years;
  const said = places.flatMap((place) => place.years ?? []);
  return said.length > 0 ? Math.max(...said) : null;
}

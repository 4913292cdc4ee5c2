import type { Mention } from '../mentions/mention';
import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Skill } from './skill';

/** What the posting asks for, and how much, in order of first mention. A skill named twice is one. */
export function gradeSkills(
  _posting: PostingText,
  _sections: readonly Section[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Skill[] {
  const skills = new Map<string, Skill>();
  for (const { skillId, ...place } of mentions) {
    const known = skillId === null ? undefined : vocabulary.get(skillId);
    if (known === undefined || skills.has(known.id)) continue;
    skills.set(known.id, {
      ...known,
      need: 'required',
      group: null,
      years: null,
      known: true,
      mentions: [place],
    });
  }
  return [...skills.values()];
}

import { hashOf, type Word } from '../vocabulary/words';
import type { Line } from './lines';
import type { FoundName } from './names';

/**
 * Per unit: where in a name of the vocabulary it stands, with how sure the name looks; its category and skill.
 * Tags: 0 outside, 1 to 4 begin, inside, end, single, 5 a part of a longer unit; +8 risky; +16 or +32 by {@link agreement}.
 */
export function nameTags({ units, words, names }: Line): {
  tags: number[];
  categories: number[];
  skills: number[];
} {
  const tags = units.map(() => 0);
  const categories = units.map(() => 0);
  const skills = units.map(() => 0);
  let at = 0;
  for (const found of names) {
    const { from, to, name } = found;
    while (at < units.length && (units[at]?.to ?? 0) <= from) at++;
    const skill = name.skills[0];
    const sure = (name.risky ? 8 : 0) + 16 * agreement(found, words);
    for (let i = at; i < units.length; i++) {
      const unit = units[i];
      if (unit === undefined || unit.from >= to) break;
      const begins = unit.from === from;
      const ends = unit.to === to;
      const part = unit.from < from || unit.to > to;
      tags[i] = (part ? 5 : begins && ends ? 4 : begins ? 1 : ends ? 3 : 2) + sure;
      categories[i] = hashOf(skill?.category ?? '');
      skills[i] = hashOf(skill?.id ?? '');
    }
  }
  return { tags, categories, skills };
}

/** How a name is written against the table: 0 the same or the table has it in lower case, 1 without its capitals, 2 with more. */
function agreement({ from, name }: FoundName, words: readonly Word[]): number {
  const written = words[from]?.text ?? '';
  if (name.text.startsWith(written)) return 0;
  return written === written.toLowerCase() ? 1 : 2;
}

/** How many of the three units on either side are part of a name. */
export function nearNames(tags: readonly number[], at: number): number {
  let near = 0;
  for (let i = Math.max(0, at - 3); i <= at + 3 && i < tags.length; i++)
    if (i !== at && tags[i] !== 0) near++;
  return near;
}

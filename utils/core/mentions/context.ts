import type { VocabularySkill } from '../vocabulary/vocabulary';
import type { Line } from './lines';
import { isSure } from './names';
import { FIELDS } from './senses.generated';

/** A field of work: the categories of the vocabulary it spans, and ordinary words that belong to it. */
export interface Field {
  readonly name: string;
  readonly categories: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
}

const FIELD_OF_CATEGORY: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [...field.categories].map((category) => [category, field] as const)),
);

export function fieldOf(skill: VocabularySkill): Field | undefined {
  return FIELD_OF_CATEGORY.get(skill.category);
}

/** Which fields the sure names of a posting come from: field -> share of them, 0 to 1. Empty where they are too few. */
export function fieldShares(lines: readonly Line[]): ReadonlyMap<Field, number> {
  const counts = new Map<Field, number>();
  let total = 0;
  for (const line of lines) {
    for (const { name } of line.names) {
      const field = !isSure(name) || name.skills[0] === undefined ? undefined : fieldOf(name.skills[0]);
      if (field === undefined) continue;
      counts.set(field, (counts.get(field) ?? 0) + 1);
      total++;
    }
  }
  if (total < 3) return new Map();
  return new Map([...counts].map(([field, count]) => [field, count / total]));
}

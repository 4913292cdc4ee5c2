import type { Place } from './place';
import type { SkillGroup } from './skill';

/**
 * The group of each skill: its first either/or list, else its first list of examples. An either/or with one member left
 * (the other sits in an earlier group, or does not count) is none. Numbers start at 1, in order of the text.
 */
export function groupsOf(bySkill: ReadonlyMap<string, readonly Place[]>): ReadonlyMap<string, SkillGroup> {
  const chosen = new Map<string, { kind: SkillGroup['kind']; number: number }>();
  for (const [id, places] of bySkill) {
    const eitherOr = places.find((place) => place.eitherOr !== null)?.eitherOr ?? null;
    if (eitherOr !== null) chosen.set(id, { kind: 'either-or', number: eitherOr });
  }
  dropSingles(chosen);
  for (const [id, places] of bySkill) {
    const examples = places.find((place) => place.examples !== null)?.examples ?? null;
    if (examples !== null && !chosen.has(id)) chosen.set(id, { kind: 'examples', number: examples });
  }
  const ids = new Map<number, number>();
  for (const { number } of [...chosen.values()].sort((a, b) => a.number - b.number)) {
    if (!ids.has(number)) ids.set(number, ids.size + 1);
  }
  return new Map([...chosen].map(([id, { kind, number }]) => [id, { id: ids.get(number) as number, kind }]));
}

function dropSingles(chosen: Map<string, { number: number }>): void {
  const sizes = new Map<number, number>();
  for (const { number } of chosen.values()) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  for (const [id, { number }] of chosen) if (sizes.get(number) === 1) chosen.delete(id);
}

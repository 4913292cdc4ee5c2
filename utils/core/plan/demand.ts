import type { SeenDemand } from './portfolio';

/** A posting with the day it was seen, `YYYY-MM-DD`. */
export interface DatedDemand extends SeenDemand {
  readonly on: string;
}

export interface DemandCount {
  readonly required: number;
  readonly preferred: number;
}

/** How often a skill is asked for in what the user saw. */
export interface SkillDemand extends DemandCount {
  readonly skill: string;
  /** By month, `2026-11`, oldest first; months without a posting that asks for it are left out. */
  readonly months: readonly ({ readonly month: string } & DemandCount)[];
  readonly isCovered: boolean;
}

/**
 * Skills in demand: by the number of postings that ask for them, required first, then preferred, then id.
 *
 * @param isCovered  whether the certificates held cover a skill id directly
 */
export function skillsInDemand(
  postings: readonly DatedDemand[],
  isCovered: (skill: string) => boolean,
): SkillDemand[] {
  const bySkill = new Map<string, Map<string, { required: number; preferred: number }>>();
  for (const { on, skills } of postings)
    for (const { id, need } of new Map(skills.map((skill) => [skill.id, skill])).values()) {
      if (need === 'mentioned') continue;
      const months = bySkill.get(id) ?? new Map<string, { required: number; preferred: number }>();
      const month = months.get(on.slice(0, 7)) ?? { required: 0, preferred: 0 };
      month[need]++;
      months.set(on.slice(0, 7), month);
      bySkill.set(id, months);
    }
  return [...bySkill]
    .map(([skill, counts]) => {
      const months = [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, count]) => ({ month, ...count }));
      const sum = (need: keyof DemandCount) => months.reduce((total, month) => total + month[need], 0);
      return {
        skill,
        required: sum('required'),
        preferred: sum('preferred'),
        months,
        isCovered: isCovered(skill),
      };
    })
    .sort((a, b) => b.required - a.required || b.preferred - a.preferred || (a.skill < b.skill ? -1 : 1));
}

import type { Skill } from '../skills/skill';
import type { Coverage, Match, MatchStatus, Share, Unit } from './match';

const BEST_FIRST: readonly MatchStatus[] = ['covered', 'partly', 'expired', 'missing'];
/** What a unit adds to the covered weight: reached only by implication is half of it (decision 11). */
const WORTH: Readonly<Record<MatchStatus, number>> = { covered: 1, partly: 0.5, expired: 0, missing: 0 };

/**
 * What counts, and how much of it is covered (decision 11). A unit is a need of kind skill, certificate or language; an
 * either/or group is one unit; soft skills, mentioned ones and the members of a list of examples are none (the class
 * that the examples stand for is a skill of its own where the vocabulary has it).
 */
export function summarise(
  skills: readonly Skill[],
  matches: readonly Match[],
): { coverage: Coverage; units: Unit[] } {
  const units = unitsOf(skills, new Map(matches.map((match) => [match.skill, match.status])));
  const required = units.filter((unit) => unit.need === 'required');
  const preferred = units.filter((unit) => unit.need === 'preferred');
  const total = 2 * required.length + preferred.length;
  return {
    units,
    coverage: {
      required: share(required),
      preferred: share(preferred),
      score: total === 0 ? null : (2 * worth(required) + worth(preferred)) / total,
    },
  };
}

type CountedSkill = Pick<Skill, 'id' | 'kind' | 'need' | 'group'>;

/** What counts of a posting, each with the best status of its members; a skill without one is missing. */
export function unitsOf(skills: readonly CountedSkill[], status: ReadonlyMap<string, MatchStatus>): Unit[] {
  return grouped(skills.filter(isCounted)).map((members) => unitOf(members, status));
}

/** Whether a skill is judged at all, alone or in its group. */
export function isCounted(skill: Pick<Skill, 'kind' | 'need' | 'group'>): boolean {
  return skill.kind !== 'soft' && skill.need !== 'mentioned' && skill.group?.kind !== 'examples';
}

/** Members of an either/or group together, every other skill by itself, in order of first appearance. */
function grouped(skills: readonly CountedSkill[]): CountedSkill[][] {
  const byGroup = new Map<number | string, CountedSkill[]>();
  for (const skill of skills) {
    const key = skill.group?.id ?? skill.id;
    const members = byGroup.get(key);
    if (members) members.push(skill);
    else byGroup.set(key, [skill]);
  }
  return [...byGroup.values()];
}

function unitOf(members: readonly CountedSkill[], status: ReadonlyMap<string, MatchStatus>): Unit {
  const found = members.map((skill) => status.get(skill.id) ?? 'missing');
  return {
    skills: members.map((skill) => skill.id),
    certificates: members.filter((skill) => skill.kind === 'certificate').map((skill) => skill.id),
    need: members.some((skill) => skill.need === 'required') ? 'required' : 'preferred',
    status: BEST_FIRST.find((one) => found.includes(one)) ?? 'missing',
  };
}

function share(units: readonly Unit[]): Share {
  return { covered: units.filter((unit) => unit.status === 'covered').length, of: units.length };
}

function worth(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + WORTH[unit.status], 0);
}

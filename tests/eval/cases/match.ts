import { loadCatalogue } from '../../../utils/core/catalogue';
import { lastDay } from '../../../utils/core/certs/validity';
import type { Match } from '../../../utils/core/matching/match';
import { matchSkills, summarise } from '../../../utils/core/matching/match-skills';
import type { Need, Skill } from '../../../utils/core/skills/skill';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { type CaseCert, certOfCase } from './certs-of-case';

export interface MatchCase {
  readonly id: string;
  readonly input: {
    readonly job: {
      readonly required?: readonly string[];
      readonly preferred?: readonly string[];
      readonly anyOf?: readonly string[] | readonly (readonly string[])[];
    };
    readonly certificates?: readonly CaseCert[];
    readonly compareWith?: readonly CaseCert[];
    readonly today: string;
  };
  readonly expect: {
    readonly covered?: readonly string[];
    readonly missing?: readonly string[];
    readonly expired?: readonly string[];
    readonly partly?: readonly string[];
    readonly maybePartial?: readonly string[] | boolean;
    readonly score?: number | null;
    readonly scoreFirst?: 'higher' | 'lower' | 'equal';
    readonly expiresToday?: boolean;
  };
}

/** Judges one case of kind match. Gives what differs from the expectation; nothing is a pass. */
export function judgeMatch({ input, expect }: MatchCase): string[] {
  const skills = skillsOf(input.job);
  const certs = (given: readonly CaseCert[] = []) =>
    given.map((one, i) => certOfCase(one, i, loadVocabulary(), loadCatalogue()));
  const held = certs(input.certificates);
  const matches = matchSkills(skills, held, IMPLICATIONS, input.today);
  const { coverage } = summarise(skills, matches);
  const score = coverage.score === null ? null : coverage.score * 100;
  const mayBePartly = (name: string) =>
    expect.maybePartial === true ||
    (Array.isArray(expect.maybePartial) && expect.maybePartial.includes(name));

  const faults: string[] = [];
  const statusOf = (name: string) => statusIn(matches, keyOf(name));
  const covered = new Set(expect.covered?.map(keyOf));
  for (const name of expect.covered ?? []) {
    const status = statusOf(name);
    if (status !== 'covered' && !(status === 'partly' && mayBePartly(name)))
      faults.push(`${name} is ${status}, not covered`);
  }
  if (expect.covered !== undefined)
    for (const match of matches)
      if (match.status === 'covered' && !covered.has(match.skill)) faults.push(`${match.skill} is covered`);
  for (const name of expect.missing ?? []) {
    const status = statusOf(name);
    if (status === 'covered' || status === undefined) faults.push(`${name} is ${status}, not missing`);
  }
  for (const status of ['expired', 'partly'] as const)
    for (const name of expect[status] ?? [])
      if (statusOf(name) !== status) faults.push(`${name} is ${statusOf(name)}, not ${status}`);
  if (expect.score !== undefined && !sameScore(score, expect.score))
    faults.push(`score ${score}, not ${expect.score}`);
  if (
    expect.expiresToday &&
    !held.some((cert) => cert.expires !== null && lastDay(cert.expires) === input.today)
  )
    faults.push('no certificate expires today');
  if (expect.scoreFirst !== undefined) {
    const other = summarise(skills, matchSkills(skills, certs(input.compareWith), IMPLICATIONS, input.today));
    const difference = (coverage.score ?? 0) - (other.coverage.score ?? 0);
    const found = difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'equal';
    if (found !== expect.scoreFirst) faults.push(`the first score is ${found}`);
  }
  return faults;
}

/** Skill names are display names: vocabulary id where there is one. */
function keyOf(name: string): string {
  return loadVocabulary().resolve(name)?.id ?? `x:${name.toLowerCase()}`;
}

function statusIn(matches: readonly Match[], id: string): string | undefined {
  return matches.find((match) => match.skill === id)?.status;
}

function sameScore(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) < 1;
}

function skillsOf({ required = [], preferred = [], anyOf = [] }: MatchCase['input']['job']): Skill[] {
  const nested = anyOf.filter((one): one is readonly string[] => typeof one !== 'string');
  const groups = nested.length > 0 ? nested : anyOf.length > 0 ? [anyOf as readonly string[]] : [];
  const skill = (name: string, need: Need, group: Skill['group'] = null): Skill => {
    const known = loadVocabulary().resolve(name);
    return {
      id: keyOf(name),
      label: known?.label ?? name,
      kind: known?.kind ?? 'skill',
      need,
      group,
      years: null,
      known: known !== null,
      mentions: [],
    };
  };
  return [
    ...required.map((name) => skill(name, 'required')),
    ...preferred.map((name) => skill(name, 'preferred')),
    ...groups.flatMap((names, i) =>
      names.map((name) => skill(name, 'required', { id: i + 1, kind: 'either-or' })),
    ),
  ];
}

import type { Match, MatchStatus } from '../../utils/core/matching/match';
import type { Report } from '../../utils/core/report/report';
import type { Skill } from '../../utils/core/skills/skill';
import { type QuotePart, quoteOf } from './quote';

/** One line of a result: a need, or an either/or group as one. */
export interface NeedLine {
  /** Id of the deciding skill: of a group, the one that is held. */
  readonly key: string;
  readonly skill: Skill;
  readonly match: Match;
  readonly status: MatchStatus;
  /** The other members of an either/or group, each with its own status. */
  readonly others: readonly { readonly skill: Skill; readonly status: MatchStatus }[];
  readonly years: number | null;
  readonly quote: readonly QuotePart[];
  readonly heading: string | null;
  /** Steps of the plan, counted from 1, that close it. */
  readonly steps: readonly number[];
}

export interface Needs {
  readonly required: readonly NeedLine[];
  readonly preferred: readonly NeedLine[];
  /** Listed, not counted (decision 11): mentioned ones, examples of a class, soft skills. */
  readonly uncounted: readonly Skill[];
}

/** Gaps come first, in this order (mock-ups, "skill line"). */
const LINE_ORDER: readonly MatchStatus[] = ['missing', 'expired', 'partly', 'covered'];
const BEST_FIRST: readonly MatchStatus[] = ['covered', 'partly', 'expired', 'missing'];

/** The lines of a report, as popup, panel and dashboard show them. */
export function needsOf(report: Report): Needs {
  const { skills } = report.reading;
  const counted = skills.filter(isCounted);
  const lines = groups(counted).map((members) => lineOf(members, report));
  const of = (need: 'required' | 'preferred') =>
    lines
      .filter(({ match, others }) => needOf([match.need, ...others.map(({ skill }) => skill.need)]) === need)
      .sort((a, b) => LINE_ORDER.indexOf(a.status) - LINE_ORDER.indexOf(b.status));
  return {
    required: of('required'),
    preferred: of('preferred'),
    uncounted: skills.filter((skill) => !isCounted(skill)),
  };
}

const isCounted = (skill: Skill) =>
  skill.kind !== 'soft' && skill.need !== 'mentioned' && skill.group?.kind !== 'examples';
const needOf = (needs: readonly string[]) => (needs.includes('required') ? 'required' : 'preferred');

function groups(skills: readonly Skill[]): Skill[][] {
  const byGroup = new Map<number | string, Skill[]>();
  for (const skill of skills) {
    const key = skill.group?.id ?? skill.id;
    byGroup.set(key, [...(byGroup.get(key) ?? []), skill]);
  }
  return [...byGroup.values()];
}

function lineOf(members: readonly Skill[], report: Report): NeedLine {
  const matchOf = new Map(report.matches.map((match) => [match.skill, match]));
  const held = (skill: Skill) => matchOf.get(skill.id) ?? missing(skill);
  // The one that counts for the group leads its line: "Azure or AWS or GCP" when Azure is held.
  const [lead, ...rest] = [...members].sort(
    (a, b) => BEST_FIRST.indexOf(held(a).status) - BEST_FIRST.indexOf(held(b).status),
  ) as [Skill, ...Skill[]];
  const mentions = members.flatMap((skill) => skill.mentions);
  const section = [...mentions].sort((a, b) => a.start - b.start)[0]?.section;
  const years = members.flatMap((skill) => skill.years ?? []);
  return {
    key: lead.id,
    skill: lead,
    match: held(lead),
    status: held(lead).status,
    others: rest.map((skill) => ({ skill, status: held(skill).status })),
    years: years.length === 0 ? null : Math.max(...years),
    quote: quoteOf(report.reading.posting?.text ?? '', mentions),
    heading: section === undefined ? null : (report.reading.sections[section]?.heading ?? null),
    steps: report.plan.offers.flatMap(({ closes }, at) =>
      members.some(({ id }) => closes.includes(id)) ? [at + 1] : [],
    ),
  };
}

const missing = (skill: Skill): Match => ({
  skill: skill.id,
  need: skill.need,
  status: 'missing',
  certs: [],
  because: { code: 'no-cert' },
});

import type { Catalogue } from '../catalogue/catalogue';
import type { Offer } from '../catalogue/offer';
import type { Cert } from '../certs/cert';
import { acceptedFor } from '../matching/equivalents';
import { type Evidence, evidenceOf } from '../matching/evidence';
import { isCounted } from '../matching/summarise';
import type { Skill } from '../skills/skill';
import type { Implications } from '../vocabulary/implications';
import type { PlanWishes } from './plan';
import { servicesFor, showingsOf } from './shows';
import { allows } from './wishes';

/** What is kept of a posting that was seen or saved: enough to count it, nothing of its text. */
export interface SeenDemand {
  readonly key: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly skills: readonly Pick<Skill, 'id' | 'kind' | 'need' | 'group'>[];
}

/**
 * Postings as numbers, ready to count over: only required units matter, and of those the open ones are spelt out.
 * Everything is flat, so that 10,000 postings against 1,000 offers are counted in a fraction of a second.
 */
export interface Portfolio {
  /** Each posting once, those without a required unit left out: there is nothing to open. */
  readonly postings: readonly SeenDemand[];
  /** Postings left out because the same employer, title and skills were there already. */
  readonly duplicates: number;
  /** Per posting: required units, and how many of them are covered now. */
  readonly units: Int32Array;
  readonly covered: Int32Array;
  /** Per posting: where its open units begin; one entry more than postings. */
  readonly gapStart: Int32Array;
  /** Per open unit: indexes of the offers that close it in full. */
  readonly closers: readonly Int32Array[];
  /** Offers that close anything at all and that the wishes allow, in order of id. */
  readonly offers: readonly Offer[];
}

export function portfolioOf(
  seen: readonly SeenDemand[],
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
  today: string,
): Portfolio {
  const lookUp = lookUpOf(certs, catalogue, implications, wishes, today);
  const isRepeated = repeats();
  const postings: SeenDemand[] = [];
  const units: number[] = [];
  const covered: number[] = [];
  const gapStart = [0];
  const closers: Int32Array[] = [];
  let duplicates = 0;
  for (const posting of seen) {
    if (isRepeated(posting)) {
      duplicates++;
      continue;
    }
    let count = 0;
    let held = 0;
    const add = ({ isCovered, closedBy }: UnitState) => {
      count++;
      if (isCovered) held++;
      else closers.push(closedBy);
    };
    for (const skill of posting.skills)
      if (skill.group === null && skill.need === 'required' && isCounted(skill)) add(lookUp.skill(skill));
    for (const members of requiredGroups(posting)) add(lookUp.group(members));
    if (count === 0) continue;
    postings.push(posting);
    units.push(count);
    covered.push(held);
    gapStart.push(closers.length);
  }
  return {
    postings,
    duplicates,
    units: Int32Array.from(units),
    covered: Int32Array.from(covered),
    gapStart: Int32Array.from(gapStart),
    closers,
    offers: lookUp.offers,
  };
}

type DemandedSkill = SeenDemand['skills'][number];

/** Tells whether a posting with the same employer, title and skills came before: the same job posted twice. */
function repeats(): (posting: SeenDemand) => boolean {
  const seen = new Map<string, SeenDemand[]>();
  const skillsOf = ({ skills }: SeenDemand) =>
    skills
      .map((skill) => `${skill.id}:${skill.need}`)
      .sort()
      .join(' ');
  return (posting) => {
    if (posting.company === null && posting.title === null) return false;
    const name = `${posting.company?.trim().toLowerCase()}\n${posting.title?.trim().toLowerCase()}`;
    const same = seen.get(name);
    if (same === undefined) {
      seen.set(name, [posting]);
      return false;
    }
    // Skills are only spelt out where employer and title agree, which is rare.
    const skills = skillsOf(posting);
    if (same.some((other) => skillsOf(other) === skills)) return true;
    same.push(posting);
    return false;
  };
}

/** Either/or groups that are required (because one of their members is). */
function requiredGroups({ skills }: SeenDemand): DemandedSkill[][] {
  const groups = new Map<number, DemandedSkill[]>();
  for (const skill of skills) {
    if (skill.group === null || !isCounted(skill)) continue;
    const members = groups.get(skill.group.id);
    if (members) members.push(skill);
    else groups.set(skill.group.id, [skill]);
  }
  return [...groups.values()].filter((members) => members.some((skill) => skill.need === 'required'));
}

interface UnitState {
  readonly isCovered: boolean;
  readonly closedBy: Int32Array;
}

/** What is held and what closes a unit, worked out once per skill and once per group of skills. */
function lookUpOf(
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
  today: string,
) {
  const evidence = evidenceOf(certs, implications, today);
  const index = showingsOf(catalogue, implications);
  const isAllowed = allows(wishes);
  const held = new Set(certs.flatMap((cert) => cert.offer ?? []));
  const offers = catalogue.offers.filter((offer) => isAllowed(offer) && !held.has(offer.id));
  const indexOf = new Map(offers.map((offer, i) => [offer.id, i]));
  const states = new Map<string, UnitState>();

  const stateOf = (skills: readonly DemandedSkill[]): UnitState => {
    const certificates = skills.filter((skill) => skill.kind === 'certificate').map((skill) => skill.id);
    const services = servicesFor({ skills: skills.map((skill) => skill.id), certificates }, index);
    const closedBy = [...services.values()].flatMap((service) =>
      service.full ? (indexOf.get(service.offer.id) ?? []) : [],
    );
    return {
      isCovered: skills.some((skill) => isHeld(skill, evidence)),
      closedBy: Int32Array.from(closedBy).sort(),
    };
  };
  const remembered = (key: string, skills: readonly DemandedSkill[]): UnitState => {
    const state = stateOf(skills);
    states.set(key, state);
    return state;
  };
  return {
    offers,
    skill: (skill: DemandedSkill): UnitState => states.get(skill.id) ?? remembered(skill.id, [skill]),
    group(members: readonly DemandedSkill[]): UnitState {
      const key = members.map((skill) => skill.id).join(' ');
      return states.get(key) ?? remembered(key, members);
    },
  };
}

function isHeld(skill: DemandedSkill, evidence: ReadonlyMap<string, readonly Evidence[]>): boolean {
  const isCertificate = skill.kind === 'certificate';
  return (isCertificate ? acceptedFor(skill.id) : [skill.id]).some((id) =>
    evidence.get(id)?.some((one) => one.standing === 'counts' && (isCertificate || one.path.length === 1)),
  );
}

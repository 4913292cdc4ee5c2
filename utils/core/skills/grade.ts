import type { Section } from '../sections/section';
import type { Cue, CuedStatement, Spot } from './cued-statement';
import { type Region, regionOf } from './reach';
import type { Need } from './skill';

/**
 * How surely a place in the text settles a need, weakest first. A line about the applicant that grades a skill down
 * beats a bare title or duty that names it; a demand in the profile beats both.
 */
export type Weight = 1 | 2 | 3 | 4;

export interface Grade {
  readonly need: Need;
  readonly weight: Weight;
}

const MENTIONED: Grade = { need: 'mentioned', weight: 1 };
const NAMED: Grade = { need: 'required', weight: 2 };
export const PREFERRED: Grade = { need: 'preferred', weight: 3 };
export const DEMANDED: Grade = { need: 'required', weight: 4 };

/** What a place in a section asks for when no cue says more; null where nothing counts. */
function gradeOfSection({ kind, heading }: Section): Grade | null {
  switch (kind) {
    case 'required':
    case 'languages':
    case 'certificates':
    case 'education':
      return DEMANDED;
    case 'preferred':
      return PREFERRED;
    case 'responsibilities':
    case 'about_role':
      return NAMED;
    case 'stack':
    case 'about_company':
      return MENTIONED;
    case 'other':
      return heading === null ? NAMED : null;
    default:
      return null;
  }
}

/** Sections in which a demand in the line says more than the heading does. */
const LIFTED: ReadonlySet<string> = new Set(['stack', 'about_company', 'about_role', 'other']);

/**
 * The grade of one mention by DESIGN.md decision 9: negation in the clause, then cue in the clause, then the lead-in of
 * the list, then the heading, then the default. Null: this mention asks for nothing.
 *
 * @param leadIn  what the line that introduces the list says of all its items, null for none
 */
export function gradeOf(
  spot: Spot,
  reaching: readonly Cue[],
  section: Section,
  leadIn: Grade | null,
  isCompanyVoice: boolean,
): Grade | null {
  const kinds = new Set(reaching.map((cue) => cue.kind));
  const base =
    gradeOfSection(section) ?? (section.kind === 'benefits' && kinds.has('context') ? MENTIONED : null);
  if (base === null) return null;
  if (kinds.has('negated') || kinds.has('past') || kinds.has('replace')) return null;
  const claim = nearestClaim(spot, reaching);
  if (claim !== null) return claim;
  if (kinds.has('company')) return MENTIONED;
  if (kinds.has('mild') && section.kind !== 'required' && !kinds.has('demand')) return PREFERRED;
  if (leadIn !== null) return leadIn;
  if (LIFTED.has(section.kind)) {
    if (kinds.has('demand')) return DEMANDED;
    if (kinds.has('context') || isCompanyVoice) return MENTIONED;
  } else if (kinds.has('context') && section.kind === 'responsibilities') return MENTIONED;
  return base;
}

/** The nearest cue that grades outright; a waiver ("or willing to learn") grades the whole demand down. */
function nearestClaim(spot: Spot, reaching: readonly Cue[]): Grade | null {
  if (reaching.some((cue) => cue.kind === 'waived')) return PREFERRED;
  let nearest: Cue | null = null;
  for (const cue of reaching) {
    if (cue.kind !== 'must' && cue.kind !== 'preferred') continue;
    if (nearest === null || distance(cue, spot) < distance(nearest, spot)) nearest = cue;
  }
  if (nearest === null) return null;
  return nearest.kind === 'must' ? DEMANDED : PREFERRED;
}

function distance(cue: Cue, spot: Spot): number {
  return cue.from >= spot.to ? cue.from - spot.to : spot.from - cue.to;
}

/** For each mention the cues that reach it. */
export function reachingCues(statement: CuedStatement): ReadonlyMap<Spot, readonly Cue[]> {
  const reaching = new Map<Spot, Cue[]>(statement.spots.map((spot) => [spot, []]));
  for (const cue of statement.cues) {
    const region: Region = regionOf(cue, statement);
    for (const spot of statement.spots) {
      if (spot.from >= region.from && spot.to <= region.to) reaching.get(spot)?.push(cue);
    }
  }
  return reaching;
}

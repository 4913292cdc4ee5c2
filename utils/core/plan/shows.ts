import type { Catalogue } from '../catalogue/catalogue';
import type { Offer } from '../catalogue/offer';
import { acceptedFor } from '../matching/equivalents';
import type { Unit } from '../matching/match';
import { type Implications, shownBy } from '../vocabulary/implications';

/** An offer that shows a skill: `path` is `[skill]` when directly, else from the offer's skill up to it. */
export interface Showing {
  readonly offer: Offer;
  readonly path: readonly string[];
}

type Index = ReadonlyMap<string, readonly Showing[]>;

const indexes = new WeakMap<Catalogue, { implications: Implications; index: Index }>();

/** Skill id -> the offers that show it, in order of offer id. Made once per catalogue: it holds nothing but what follows from it. */
export function showingsOf(catalogue: Catalogue, implications: Implications): Index {
  const known = indexes.get(catalogue);
  if (known?.implications === implications) return known.index;
  const index = new Map<string, Showing[]>();
  for (const offer of catalogue.offers)
    for (const [skill, path] of pathsFrom(offer.skills, implications)) {
      const list = index.get(skill);
      if (list) list.push({ offer, path });
      else index.set(skill, [{ offer, path }]);
    }
  indexes.set(catalogue, { implications, index });
  return index;
}

/** Every skill that `skills` show, with the shortest path; of equally short ones, that of the skill named first. */
export function pathsFrom(
  skills: readonly string[],
  implications: Implications,
): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>(skills.map((skill) => [skill, [skill]]));
  for (const skill of skills)
    for (const [shown, path] of shownBy(skill, implications)) {
      const known = paths.get(shown);
      if (known === undefined || path.length < known.length) paths.set(shown, path);
    }
  return paths;
}

/** How an offer serves a unit: `full` closes it, else it is reached by implication only and stays partly open. */
export interface Service {
  readonly offer: Offer;
  readonly skill: string;
  readonly path: readonly string[];
  readonly full: boolean;
}

/** Each offer that serves the unit, in its best way: full before half, then the unit's own order of skills. */
export function servicesFor(unit: Pick<Unit, 'skills' | 'certificates'>, index: Index): Map<string, Service> {
  const best = new Map<string, Service>();
  for (const skill of unit.skills) {
    const isCertificate = unit.certificates.includes(skill);
    for (const id of isCertificate ? acceptedFor(skill) : [skill])
      for (const { offer, path } of index.get(id) ?? []) {
        const full = isCertificate || path.length === 1;
        const known = best.get(offer.id);
        if (known === undefined || (full && !known.full)) best.set(offer.id, { offer, skill, path, full });
      }
  }
  return best;
}

import type { Unit } from '../../matching/match';
import type { Demand } from './dossier';

/** Longer than this nobody reads; what is asked for once among many is no demand. */
const MOST = 30;

/** What the postings ask for, unit by unit: most postings first, then the most that require it, then by id. */
export function countDemand(postings: readonly (readonly Unit[])[]): Demand[] {
  const counts = new Map<string, { unit: Unit; required: number; preferred: number }>();
  for (const unit of postings.flat()) {
    const entry = counts.get(keyOf(unit)) ?? { unit, required: 0, preferred: 0 };
    entry[unit.need] += 1;
    counts.set(keyOf(unit), entry);
  }
  return [...counts]
    .sort(
      ([a, x], [b, y]) =>
        y.required + y.preferred - x.required - x.preferred || y.required - x.required || (a < b ? -1 : 1),
    )
    .slice(0, MOST)
    .map(([, { unit, required, preferred }]) => ({
      skills: unit.skills,
      required,
      preferred,
      status: unit.status,
    }));
}

/** The units of several postings as those of one: each once, required where any of them requires it. */
export function unitsTogether(postings: readonly (readonly Unit[])[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const unit of postings.flat()) {
    const known = units.get(keyOf(unit));
    if (known === undefined || (known.need === 'preferred' && unit.need === 'required'))
      units.set(keyOf(unit), unit);
  }
  return [...units.values()];
}

const keyOf = ({ skills }: Unit): string => [...skills].sort().join(' ');

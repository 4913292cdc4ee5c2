import type { Candidate, Problem, SolverOffer } from './problem';
import { compareVectors } from './vector';

/**
 * Leaves out candidates that are never needed: another one closes at least the same, adds less to the aims (ids break a
 * tie), asks for no other offer beforehand, and is no dearer or longer where a limit is set. In every solution the other
 * can stand in, so that the best set is still among what is left.
 */
export function withoutDominated(problem: Problem): Problem {
  const keep = problem.candidates.map((candidate, index) => !isDominated(candidate, index, problem));
  if (keep.every(Boolean)) return problem;
  const renumbered = new Map<number, number>();
  const candidates = problem.candidates.filter((_, index) => {
    if (keep[index]) renumbered.set(index, renumbered.size);
    return keep[index];
  });
  const elements = problem.elements.map((element) => ({
    ...element,
    candidates: element.candidates.flatMap((index) => renumbered.get(index) ?? []),
  }));
  return { ...problem, candidates, elements };
}

function isDominated(candidate: Candidate, index: number, problem: Problem): boolean {
  if (candidate.closes.length === 0) return true;
  const rarest = candidate.closes.reduce<readonly number[] | null>((least, element) => {
    const list = problem.elements[element]?.candidates ?? [];
    return least === null || list.length < least.length ? list : least;
  }, null);
  return (rarest ?? []).some((other) => {
    const rival = problem.candidates[other];
    return other !== index && rival !== undefined && dominates(rival, candidate, problem);
  });
}

function dominates(rival: Candidate, candidate: Candidate, { offers, most }: Problem): boolean {
  if (rival.closes.length < candidate.closes.length) return false;
  const mine = offers[candidate.offers[0] ?? -1] as SolverOffer;
  const its = offers[rival.offers[0] ?? -1] as SolverOffer;
  const order = compareVectors(its.adds, mine.adds) || (its.id < mine.id ? -1 : 1);
  return (
    its !== mine &&
    order < 0 &&
    (most.usd === Infinity || its.usd <= mine.usd) &&
    (most.hours === Infinity || its.hours <= mine.hours) &&
    rival.offers.every((offer, i) => i === 0 || candidate.offers.indexOf(offer) > 0) &&
    candidate.closes.every((element) => rival.closes.includes(element))
  );
}

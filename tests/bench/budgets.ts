/** Budgets of speed that hold on any machine: how many times longer one contender takes than another, in one run. */

import { COMPROMISE_THREE, READING } from './grammar';
import type { GroupId } from './groups';
import type { Figure } from './measure';
import { BEST_PEERS, FLOOR, OURS } from './names';
import { HIGHS, OUR_PLAN } from './plans';

export interface Budget {
  readonly what: string;
  readonly group: GroupId;
  /** The fastest of these ... */
  readonly of: readonly string[];
  /** ... takes so many times as long as this. */
  readonly to: string;
  /** What `npm test` holds. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What is aimed at least, where that is not reached yet: the bench tells it. */
  readonly goal?: number;
}

/** A limit is one number here. */
export const BUDGETS: readonly Budget[] = [
  {
    what: 'names against cutting a text into tokens',
    group: 'names-long',
    of: [OURS],
    to: FLOOR,
    atMost: 3,
  },
  {
    what: 'the best peer that finds the same names against ours',
    group: 'names-long',
    of: BEST_PEERS,
    to: OURS,
    atLeast: 2,
    goal: 5,
  },
  {
    what: 'compromise/three over the text against a whole reading',
    group: 'reading-long',
    of: [COMPROMISE_THREE],
    to: READING,
    atLeast: 4,
    goal: 10,
  },
  { what: 'HiGHS against our plan', group: 'plans', of: [HIGHS], to: OUR_PLAN, atLeast: 10 },
];

/** @param by  what stands for a run: the median, or the least where the machine does other things beside */
export function ratioOf({ of, to }: Budget, figures: readonly Figure[], by: 'leastMs' | 'medianMs'): number {
  const timeOf = (wanted: string) => figures.find(({ name }) => name === wanted)?.[by] ?? Number.NaN;
  return Math.min(...of.map(timeOf)) / timeOf(to);
}

export const holds = ({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Budget, ratio: number): boolean =>
  ratio >= atLeast && ratio <= atMost;

/** The same budget with its goal as the limit. */
export const aimed = (budget: Budget): Budget =>
  budget.goal === undefined ? budget : { ...budget, atLeast: budget.goal };

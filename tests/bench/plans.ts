/** The plan: ours against general solvers of integer programmes, on small worlds with everything that makes a plan hard. */
import loadHighs from 'highs';
import solver, { type Model } from 'javascript-lp-solver';
import { makePlan } from '../../utils/core/plan/make-plan';
import { optimumOf } from '../eval/milp';
import { type Instance, randomInstance } from '../eval/random-instances';
import type { Contender } from './measure';

export const OUR_PLAN = 'ours: every aim in order, with what each offer closes';
export const HIGHS = 'highs (WebAssembly): every aim in order';

const INSTANCES = 20;
const TODAY = '2026-11-25';

export async function planContenders(): Promise<readonly Contender[]> {
  const highs = await loadHighs();
  const instances = Array.from({ length: INSTANCES }, (_, seed) => randomInstance(seed + 1));
  const over = (name: string, solve: (instance: Instance) => unknown): Contender => ({
    name,
    work: INSTANCES,
    run: () => instances.map(solve),
  });
  return [
    over(OUR_PLAN, ({ units, catalogue, implications, wishes }) =>
      makePlan(units, [], catalogue, implications, wishes, TODAY),
    ),
    over(HIGHS, ({ units, catalogue, implications, wishes }) =>
      optimumOf(highs, units, catalogue, implications, wishes),
    ),
    over('javascript-lp-solver: one aim, the number of offers', (instance) =>
      solver.Solve(coverModel(instance)),
    ),
  ];
}

/** The fewest offers that show every open unit that can be shown at all: a part of what a plan has to weigh. */
function coverModel({ units, catalogue }: Instance): Model {
  const open = units.filter(({ status }) => status !== 'covered');
  const shows = (offer: (typeof catalogue.offers)[number], index: number) =>
    open[index]?.skills.some((skill) => offer.skills.includes(skill));
  const coverable = open
    .map((_, index) => index)
    .filter((index) => catalogue.offers.some((offer) => shows(offer, index)));
  const variables = Object.fromEntries(
    catalogue.offers.map((offer) => [
      offer.id,
      {
        count: 1,
        ...Object.fromEntries(
          coverable.filter((index) => shows(offer, index)).map((index) => [`u${index}`, 1]),
        ),
      },
    ]),
  );
  return {
    optimize: 'count',
    opType: 'min',
    constraints: Object.fromEntries(coverable.map((index) => [`u${index}`, { min: 1 }])),
    variables,
    binaries: Object.fromEntries(catalogue.offers.map(({ id }) => [id, 1])),
  };
}

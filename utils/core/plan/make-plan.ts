import type { Catalogue } from '../catalogue/catalogue';
import type { Cert } from '../certs/cert';
import { countsOn } from '../matching/evidence';
import type { Unit } from '../matching/match';
import type { Implications } from '../vocabulary/implications';
import { withoutDominated } from './dominance';
import type { Plan, PlanDistance, PlanWishes } from './plan';
import { aimsFor, MICRO_USD, type OfferAim, type OpenUnit, type Problem, problemOf } from './problem';
import { type Service, servicesFor, showingsOf } from './shows';
import { type Solution, solve } from './solve';
import { stepsOf } from './steps';
import { hoursOf, priceOf } from './sums';

/**
 * The best set of offers to take (decision 12), with what each closes and why. Exact unless `optimal` is false.
 *
 * @param units  what the posting asks for, with how far the certificates cover it
 * @param certs  all certificates held: those that count on `today` meet prerequisites and are not suggested again
 * @param today  the user's local day, `YYYY-MM-DD`
 * @param aims   another order of aims, for the alternatives beside the best plan
 */
export function makePlan(
  units: readonly Unit[],
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
  today: string,
  aims: readonly OfferAim[] = aimsFor(wishes),
): Plan {
  const { open, problem, solution, isHeld, isLapsed } = solvedPlan(
    units,
    certs,
    catalogue,
    implications,
    wishes,
    today,
    aims,
  );
  const bundles = solution.candidates.flatMap((candidate) => problem.candidates[candidate]?.bundle ?? []);
  const offers = stepsOf(bundles, open, catalogue, isLapsed, today);
  const taken = offers.flatMap((step) => catalogue.get(step.id) ?? []);
  const helps = ({ unit }: OpenUnit, service: Service | undefined) =>
    service !== undefined && (service.full || unit.status !== 'partly');
  const isClosable = (one: OpenUnit) =>
    [...one.services.values()].some(
      (service) => helps(one, service) && !service.offer.retired && !isHeld(service.offer.id),
    );
  const isLeft = (one: OpenUnit) => !taken.some((offer) => helps(one, one.services.get(offer.id)));
  return {
    offers,
    open: skillsOf(open.filter((one) => !isClosable(one))),
    beyondWishes: skillsOf(open.filter((one) => isLeft(one) && isClosable(one))),
    price: priceOf(taken),
    hours: hoursOf(taken),
    optimal: solution.optimal,
    distance: solution.optimal ? null : distanceOf(solution, problem),
  };
}

/** The plan as the solver sees it: what is open, what could close it, and the best set of that. */
export function solvedPlan(
  units: readonly Unit[],
  certs: readonly Cert[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
  today: string,
  aims: readonly OfferAim[] = aimsFor(wishes),
) {
  const holdings = holdingsOf(certs, catalogue, today);
  const planned = new Set(wishes.planned);
  const isHeld = (id: string) => holdings.current.has(id) || planned.has(id);
  const index = showingsOf(catalogue, implications);
  const open = units
    .filter((unit) => unit.status !== 'covered' && (unit.need === 'required' || wishes.preferred))
    .map((unit): OpenUnit => ({ unit, services: servicesFor(unit, index) }))
    .flatMap((one) => afterPlanned(one, planned));
  const problem = withoutDominated(problemOf(open, catalogue, wishes, isHeld, aims));
  return {
    open,
    problem,
    solution: solve(problem),
    isHeld,
    isLapsed: (id: string) => holdings.lapsed.has(id),
  };
}

/** Offers that the user holds a certificate of: those that count today, and those that have run out. */
function holdingsOf(certs: readonly Cert[], catalogue: Catalogue, today: string) {
  const current = new Set<string>();
  const lapsed = new Set<string>();
  for (const cert of certs) {
    const ids = cert.offer === null ? catalogue.named(cert.title).map((offer) => offer.id) : [cert.offer];
    for (const id of ids) (countsOn(cert, today) ? current : lapsed).add(id);
  }
  for (const id of current) lapsed.delete(id);
  return { current, lapsed };
}

/** What planned offers leave of an open unit: nothing, the half that implication cannot close, or all of it. */
function afterPlanned(one: OpenUnit, planned: ReadonlySet<string>): OpenUnit[] {
  const services = [...one.services.values()].filter(({ offer }) => planned.has(offer.id));
  if (services.some((service) => service.full)) return [];
  return services.length > 0 ? [{ ...one, unit: { ...one.unit, status: 'partly' } }] : [one];
}

function skillsOf(open: readonly OpenUnit[]): string[] {
  return [...new Set(open.flatMap(({ unit }) => unit.skills))];
}

/** How far the set may be from the optimum: in the first sum where set and bound differ, in the unit of that aim. */
function distanceOf({ sums, bound }: Solution, { aims }: Problem): PlanDistance | null {
  const at = sums.findIndex((sum, i) => sum - (bound[i] as number) > 1e-6);
  const aim = (['required', 'preferred', ...aims] as const)[at];
  if (aim === undefined) return null;
  const unit =
    aim === 'cost' ? MICRO_USD : aim === 'hours' ? 1000 : aim === 'required' || aim === 'preferred' ? 2 : 1;
  return { aim, by: ((sums[at] as number) - (bound[at] as number)) / unit };
}

/**
 * The plan as an integer programme, written down from DESIGN.md decisions 11 and 12 and not from the solver's own problem, so
 * that the two can disagree. Solved by HiGHS one aim after the other, each aim held at its optimum for the next.
 */
import type loadHighs from 'highs';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Offer } from '../../utils/core/catalogue/offer';
import { orderingHours, orderingPrice } from '../../utils/core/catalogue/typical';
import type { Unit } from '../../utils/core/matching/match';
import type { PlanWishes } from '../../utils/core/plan/plan';
import { type Implications, shownBy } from '../../utils/core/vocabulary/implications';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
/** Coefficient by variable name. */
type Sum = Map<string, number>;

interface Programme {
  readonly aims: readonly { readonly name: string; readonly sum: Sum; readonly constant: number }[];
  readonly rows: readonly { readonly sum: Sum; readonly atMost: number }[];
  readonly variables: readonly string[];
}

const WEAKNESS = { 'proctored-exam': 0, assessment: 1, course: 2, 'self-declared': 3 } as const;

/** The least value of each aim in order; null where the solver fails (it prints why). */
export function optimumOf(
  highs: Highs,
  units: readonly Unit[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): Record<string, number> | null {
  const programme = programmeOf(units, catalogue, implications, wishes);
  const held: { sum: Sum; atMost: number }[] = [];
  const optimum: Record<string, number> = {};
  for (const { name, sum, constant } of programme.aims) {
    if (sum.size === 0) {
      optimum[name] = constant;
      continue;
    }
    const text = written(sum, [...programme.rows, ...held], programme.variables);
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solved.Status !== 'Optimal') return null;
    const value = round(solved.ObjectiveValue);
    optimum[name] = round(value + constant);
    held.push({ sum, atMost: value + 1e-7 });
  }
  return optimum;
}

function programmeOf(
  units: readonly Unit[],
  catalogue: Catalogue,
  implications: Implications,
  wishes: PlanWishes,
): Programme {
  const isAllowed = (offer: Offer) =>
    !offer.retired &&
    !wishes.hiddenProviders.includes(offer.provider) &&
    (!wishes.freeOnly || offer.priceUSD === 0) &&
    (!wishes.proctoredOnly || offer.proof === 'proctored-exam');
  const offers = catalogue.offers.filter(isAllowed);
  const variableOf = new Map(offers.map((offer, i) => [offer.id, `x${i}`]));
  const shows = (offer: Offer, skill: string) =>
    offer.skills.includes(skill)
      ? 'full'
      : offer.skills.some((one) => shownBy(one, implications).has(skill))
        ? 'half'
        : 'none';

  const rows: { sum: Sum; atMost: number }[] = [];
  const open = { required: new Map<string, number>(), preferred: new Map<string, number>() };
  const constant = { required: 0, preferred: 0 };
  const halves: string[] = [];
  const half = (need: Unit['need'], name: string, closers: readonly Offer[]) => {
    // name <= sum of closers; an open half is 1 - name
    halves.push(name);
    rows.push({
      sum: new Map([
        [name, 1],
        ...closers.map((one): [string, number] => [variableOf.get(one.id) ?? '', -1]),
      ]),
      atMost: 0,
    });
    open[need].set(name, -1);
    constant[need] += 1;
  };
  units.forEach((unit, i) => {
    if (unit.status === 'covered' || (unit.need === 'preferred' && !wishes.preferred)) return;
    const best = (offer: Offer) => {
      const ways = unit.skills.map((skill) => shows(offer, skill));
      return ways.includes('full') ? 'full' : ways.includes('half') ? 'half' : 'none';
    };
    half(
      unit.need,
      `s${i}`,
      offers.filter((offer) => best(offer) === 'full'),
    );
    if (unit.status !== 'partly')
      half(
        unit.need,
        `r${i}`,
        offers.filter((offer) => best(offer) !== 'none'),
      );
  });

  for (const offer of offers)
    for (const text of offer.prerequisites) {
      const whole = catalogue.named(text);
      const parts = text.split(' or ').map((part) => catalogue.named(part));
      const named = whole.length > 0 ? whole : parts.every((part) => part.length > 0) ? parts.flat() : [];
      if (named.every((one) => one.retired)) continue;
      const choices = named.filter((one) => variableOf.has(one.id));
      rows.push({
        sum: new Map([
          [variableOf.get(offer.id) ?? '', 1],
          ...choices.map((one): [string, number] => [variableOf.get(one.id) ?? '', -1]),
        ]),
        atMost: 0,
      });
    }

  const total = (figure: (offer: Offer) => number): Sum =>
    new Map(
      offers
        .map((offer): [string, number] => [variableOf.get(offer.id) ?? '', figure(offer)])
        .filter(([, n]) => n !== 0),
    );
  const usd = (offer: Offer) => orderingPrice(offer, catalogue.typical);
  const hours = (offer: Offer) => orderingHours(offer, catalogue.typical);
  if (wishes.budgetUSD !== null) rows.push({ sum: total(usd), atMost: wishes.budgetUSD });
  if (wishes.hours !== null) rows.push({ sum: total(hours), atMost: wishes.hours });
  const w = wishes.weight;
  return {
    rows: rows.filter((row) => row.sum.size > 0),
    variables: [...variableOf.values(), ...halves],
    aims: [
      { name: 'required', sum: open.required, constant: constant.required },
      { name: 'preferred', sum: open.preferred, constant: constant.preferred },
      { name: 'cost', sum: total((offer) => (1 - w) * usd(offer) + w * hours(offer) * 20), constant: 0 },
      ...(w > 0 ? [] : [{ name: 'hours', sum: total(hours), constant: 0 }]),
      { name: 'offers', sum: total(() => 1), constant: 0 },
      {
        name: 'unliked',
        sum: total((offer) => (wishes.likedProviders.includes(offer.provider) ? 0 : 1)),
        constant: 0,
      },
      { name: 'weakness', sum: total((offer) => WEAKNESS[offer.proof]), constant: 0 },
      {
        name: 'unchecked',
        sum: total((offer) => (offer.confidence === 'verified' ? Math.min(7, offer.unverified.length) : 7)),
        constant: 0,
      },
    ],
  };
}

/** CPLEX LP format. */
function written(objective: Sum, rows: Programme['rows'], variables: readonly string[]): string {
  const terms = (sum: Sum) =>
    [...sum].map(([name, n]) => `${n < 0 ? '-' : '+'} ${Math.abs(n).toFixed(9)} ${name}`).join(' ');
  return [
    'Minimize',
    ` obj: ${terms(objective)}`,
    'Subject To',
    ...rows.map((row, i) => ` c${i}: ${terms(row.sum)} <= ${row.atMost.toFixed(9)}`),
    'Binary',
    ` ${variables.join(' ')}`,
    'End',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

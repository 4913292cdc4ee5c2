import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import type { Offer } from '../../utils/core/catalogue/offer';
import { NO_OVERLAY, withOverlay } from '../../utils/core/catalogue/overlay';
import type { Cert } from '../../utils/core/certs/cert';
import { matchSkills, summarise } from '../../utils/core/matching/match-skills';
import { makePlan, solvedPlan } from '../../utils/core/plan/make-plan';
import { compareVectors } from '../../utils/core/plan/vector';
import { cert, offer, skill } from '../core/offer-for-tests';
import { type Instance, randomInstance } from '../eval/random-instances';

const TODAY = '2026-11-25';
const RUNS = { numRuns: 100 };
/** An instance is named by its seed: that is short enough to read in a counterexample. */
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const skillIds = fc.uniqueArray(
  fc.integer({ min: 0, max: 17 }).map((n) => `s${n}`),
  { minLength: 1, maxLength: 4 },
);

/** Open required and preferred weight, then the aims: smaller is better. */
function vectorOf(
  { units, catalogue, implications, wishes }: Instance,
  certs: readonly Cert[] = [],
): readonly number[] {
  return solvedPlan(units, certs, catalogue, implications, wishes, TODAY).solution.sums;
}

function planOf({ units, catalogue, implications, wishes }: Instance) {
  return makePlan(units, [], catalogue, implications, wishes, TODAY);
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((item, i) => ({ item, at: Math.imul(i + 1, seed | 1) >>> 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('the plan never gets worse', () => {
  test('when the budget or the hours grow', () => {
    fc.assert(
      fc.property(seeds, fc.nat(200), fc.nat(40), (number, usd, hours) => {
        const instance = randomInstance(number);
        const { budgetUSD, hours: limit } = instance.wishes;
        const wider = {
          ...instance.wishes,
          budgetUSD: budgetUSD === null ? null : budgetUSD + usd,
          hours: limit === null ? null : limit + hours,
        };
        expect(
          compareVectors(vectorOf({ ...instance, wishes: wider }), vectorOf(instance)),
        ).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('when an offer is added: what others count for in ordering does not move', () => {
    fc.assert(
      fc.property(seeds, skillIds, fc.nat(200), fc.nat(40), (number, skills, priceUSD, hours) => {
        const instance = randomInstance(number);
        const added: Offer = offer({ id: 'user:new', title: 'New one', skills, priceUSD, hours });
        const more = withOverlay(instance.catalogue, { ...NO_OVERLAY, offers: [added] });
        expect(
          compareVectors(vectorOf({ ...instance, catalogue: more }), vectorOf(instance)),
        ).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('when a certificate is added', () => {
    fc.assert(
      fc.property(seeds, skillIds, skillIds, (number, first, second) => {
        const instance = randomInstance(number);
        const asked = ['s0', 's1', 's2', 's3', 's4', 's5'].map((id) => skill(id));
        const withCerts = (...certs: Cert[]) => {
          const matches = matchSkills(asked, certs, instance.implications, TODAY);
          return vectorOf({ ...instance, units: summarise(asked, matches).units }, certs);
        };
        const one = cert('one', first, { title: 'Of no offer' });
        const two = cert('two', second, { title: 'Of no offer either' });
        expect(compareVectors(withCerts(one, two), withCerts(one))).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

test('the order of units and offers is no matter', () => {
  fc.assert(
    fc.property(seeds, fc.integer(), (number, seed) => {
      const instance = randomInstance(number);
      const { catalogue, units } = instance;
      const mixed = catalogueOf(shuffled(catalogue.offers, seed), [], catalogue.typical);
      const there = planOf({ ...instance, catalogue: mixed, units: shuffled(units, seed) });
      const here = planOf(instance);
      expect(there.offers.map((step) => step.id)).toEqual(here.offers.map((step) => step.id));
      expect([...there.open].sort()).toEqual([...here.open].sort());
    }),
    // Its two ways to a prerequisite, "A or B", are both in the set for their own sake.
    { ...RUNS, examples: [[805_525, -1]] },
  );
});

test('sums add up to what the offers say, and every step but a prerequisite closes something', () => {
  fc.assert(
    fc.property(seeds, (number) => {
      const instance = randomInstance(number);
      const plan = planOf(instance);
      const taken = plan.offers.flatMap((step) => instance.catalogue.get(step.id) ?? []);
      const total = taken.filter((one) => one.priceUSD !== null && one.priceBasis !== 'per-month');
      expect(plan.price.known).toBeCloseTo(total.reduce((sum, one) => sum + (one.priceUSD ?? 0), 0));
      expect(plan.price.unknown + plan.price.perMonth + total.length).toBe(taken.length);
      const hours = taken.reduce((sum, one) => sum + (one.hours ?? 0), 0);
      expect(plan.hours.course ?? 0).toBeCloseTo(hours);
      for (const { closes, because } of plan.offers) {
        expect(closes.length > 0).toBe(because.code !== 'prerequisite');
        expect(Object.keys(because.paths).sort()).toEqual([...closes].sort());
      }
    }),
    RUNS,
  );
});

test('no offer of the plan is retired, hidden, or against the wishes, and nothing is invented', () => {
  fc.assert(
    fc.property(seeds, (number) => {
      const instance = randomInstance(number);
      for (const { id } of planOf(instance).offers) {
        const one = instance.catalogue.get(id);
        expect(one).toBeDefined();
        expect(one?.retired).toBe(false);
        expect(instance.wishes.hiddenProviders).not.toContain(one?.provider);
        if (instance.wishes.freeOnly) expect(one?.priceUSD).toBe(0);
        if (instance.wishes.proctoredOnly) expect(one?.proof).toBe('proctored-exam');
      }
    }),
    RUNS,
  );
});

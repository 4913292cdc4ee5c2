import { type Catalogue, catalogueOf } from '../../utils/core/catalogue/catalogue';
import type { Offer, Proof } from '../../utils/core/catalogue/offer';
import type { Unit } from '../../utils/core/matching/match';
import { NO_WISHES, type PlanWishes } from '../../utils/core/plan/plan';
import type { Implications } from '../../utils/core/vocabulary/implications';

export interface Instance {
  readonly units: readonly Unit[];
  readonly catalogue: Catalogue;
  readonly implications: Implications;
  readonly wishes: PlanWishes;
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PROOFS: readonly Proof[] = ['proctored-exam', 'assessment', 'course', 'self-declared'];

/** A small world with everything that makes a plan hard: groups, implication, unknown and monthly prices, prerequisites, limits. */
export function randomInstance(seed: number): Instance {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const some = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const skills = Array.from({ length: 4 + below(14) }, (_, i) => `s${i}`);
  const edges = new Map<string, string[]>();
  for (let i = 1; i < skills.length; i++) if (random() < 0.3) edges.set(`s${i}`, [`s${below(i)}`]);

  const count = 3 + below(38);
  const offers = Array.from({ length: count }, (_, i): Offer => {
    const price = random() < 0.15 ? null : random() < 0.35 ? 0 : below(40) * 5;
    const hours = random() < 0.15 ? null : 0.5 + below(40) / 2;
    const asks = random() < 0.15 && i > 0 ? [`T${below(i)}`] : [];
    const asksEither = random() < 0.07 && i > 1 ? [`T${below(i)} or T${below(i)}`] : [];
    return {
      id: `o${i}`,
      title: `T${i}`,
      provider: `P${below(4)}`,
      url: 'https://academy.example/',
      skills: [...new Set(Array.from({ length: 1 + below(4) }, () => some(skills)))],
      level: null,
      proof: some(PROOFS),
      hours,
      hoursBasis: hours === null ? null : 'course',
      priceUSD: price,
      priceBasis: price === null ? null : price === 0 ? 'free' : random() < 0.2 ? 'per-month' : 'one-off',
      validityMonths: null,
      prerequisites: [...asks, ...asksEither],
      retired: random() < 0.05,
      asOf: null,
      confidence: random() < 0.6 ? 'verified' : 'recalled',
      unverified: random() < 0.5 ? ['hours'] : [],
      unknown: [],
      note: null,
      sources: [],
    };
  });

  const units = Array.from({ length: 2 + below(12) }, (): Unit => {
    const members = random() < 0.2 ? [some(skills), some(skills), some(skills)] : [some(skills)];
    return {
      skills: [...new Set(members)],
      certificates: [],
      need: random() < 0.7 ? 'required' : 'preferred',
      status: some(['missing', 'missing', 'expired', 'partly', 'covered'] as const),
    };
  });
  const wishes: PlanWishes = {
    ...NO_WISHES,
    budgetUSD: random() < 0.4 ? below(40) * 10 : null,
    hours: random() < 0.4 ? below(80) : null,
    weight: random() < 0.5 ? 0 : some([0.25, 0.5, 1]),
    preferred: random() < 0.5,
    freeOnly: random() < 0.1,
    proctoredOnly: random() < 0.05,
    hiddenProviders: random() < 0.15 ? ['P0'] : [],
    likedProviders: random() < 0.2 ? ['P1'] : [],
  };
  return { units, catalogue: catalogueOf(offers), implications: { of: (id) => edges.get(id) ?? [] }, wishes };
}

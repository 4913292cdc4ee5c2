import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import { alternativesOf, otherSets } from '../../utils/core/plan/alternatives';
import { CLASSICS, classicsFor } from '../../utils/core/plan/classic';
import { skillsInDemand } from '../../utils/core/plan/demand';
import { NO_WISHES } from '../../utils/core/plan/plan';
import { portfolioOf, type SeenDemand } from '../../utils/core/plan/portfolio';
import { effectsOf, postingEffects, rankEffects } from '../../utils/core/plan/portfolio-rank';
import { bestSet } from '../../utils/core/plan/portfolio-set';
import { rankOffers } from '../../utils/core/plan/rank-offers';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { randomFrom } from '../eval/random-instances';
import { cert, offer, skill, unit } from './offer-for-tests';

const TODAY = '2026-11-25';

function posting(key: string, required: readonly string[], given: Partial<SeenDemand> = {}): SeenDemand {
  return { key, title: `Job ${key}`, company: 'Some Ltd', skills: required.map((id) => skill(id)), ...given };
}

const catalogue = catalogueOf([
  offer({ id: 'both', skills: ['sql', 'python'], priceUSD: 100, hours: 40 }),
  offer({ id: 'go', skills: ['go'], priceUSD: 10, hours: 2 }),
  offer({ id: 'py', skills: ['python'], hours: 3 }),
  offer({ id: 'sql', skills: ['sql'], hours: 3 }),
]);
const SEEN = [
  posting('1', ['sql', 'python']),
  posting('2', ['sql', 'go']),
  posting('3', ['python']),
  posting('4', ['cobol']),
];
const portfolio = (seen: readonly SeenDemand[] = SEEN, certs = [cert('c', ['rust'])]) =>
  portfolioOf(seen, certs, catalogue, IMPLICATIONS, NO_WISHES, TODAY);

describe('what an offer does to the postings seen', () => {
  test('postings opened, narrowed, and gaps closed', () => {
    const effects = effectsOf(portfolio(), 1);
    expect(effects.map(({ offer: { id }, opens, narrows, gaps }) => [id, opens, narrows, gaps])).toEqual([
      ['both', 2, 1, 4],
      ['go', 0, 1, 1],
      ['py', 1, 1, 2],
      ['sql', 0, 2, 2],
    ]);
  });

  test.each([
    ['opens' as const, ['both', 'py', 'sql', 'go']],
    ['per-dollar' as const, ['py', 'both', 'sql', 'go']],
    ['per-hour' as const, ['py', 'both', 'sql', 'go']],
  ])('ranked by %s', (order, expected) => {
    const ranked = rankEffects(effectsOf(portfolio(), 1), order, catalogue.typical);
    expect(ranked.map((effect) => effect.offer.id)).toEqual(expected);
  });

  test('the threshold says when a posting counts as open', () => {
    const five = [posting('1', ['sql', 'python', 'go', 'rust', 'cobol'])];
    const held = [cert('c', ['rust', 'go', 'cobol'])];
    const opens = (threshold: number) =>
      effectsOf(portfolio(five, held), threshold).map((effect) => effect.opens);
    expect(opens(0.8)).toEqual([1, 1, 1]);
    expect(opens(1)).toEqual([1, 0, 0]);
  });

  test('the same job posted twice counts once', () => {
    const twice = [posting('1', ['sql']), posting('2', ['sql'], { title: 'Job 1', company: ' some ltd ' })];
    expect(portfolio(twice)).toMatchObject({ duplicates: 1 });
    expect(effectsOf(portfolio(twice), 1).find((effect) => effect.offer.id === 'sql')?.opens).toBe(1);
  });

  test('a group is one gap, and a held member leaves none', () => {
    const group = { id: 1, kind: 'either-or' as const };
    const either = posting('1', [], { skills: [skill('sql', { group }), skill('go', { group })] });
    expect(effectsOf(portfolio([either]), 1).map((effect) => effect.opens)).toEqual([1, 1, 1]);
    expect(effectsOf(portfolio([either], [cert('c', ['go'])]), 1)).toEqual([]);
  });

  test('before and after a set', () => {
    expect(
      postingEffects(portfolio(), ['sql', 'go'], 1).map(({ before, after, isOpen }) => [
        before,
        after,
        isOpen.after,
      ]),
    ).toEqual([
      [0, 1, false],
      [0, 2, true],
      [0, 0, false],
      [0, 0, false],
    ]);
  });

  test('nothing seen, nothing held, nothing in the catalogue', () => {
    expect(effectsOf(portfolio([]))).toEqual([]);
    expect(bestSet(portfolio([]), catalogue.typical, 3, null)).toMatchObject({
      offers: [],
      after: 0,
      of: 0,
      isProven: true,
    });
    const empty = portfolioOf(SEEN, [], catalogueOf([]), IMPLICATIONS, NO_WISHES, TODAY);
    expect(effectsOf(empty)).toEqual([]);
  });
});

describe('the best k offers', () => {
  test.each([
    [0, null, 0],
    [1, null, 2],
    [2, null, 3],
    [3, null, 3],
    [3, 5, 2],
  ])('k = %s, budget %s', (k, budget, opened) => {
    const best = bestSet(portfolio(), catalogue.typical, k, budget, 1);
    expect(best).toMatchObject({ before: 0, after: opened, of: 4, isProven: true, bound: opened });
    expect(best.offers.length).toBeLessThanOrEqual(k);
  });

  test('is as good as trying every set, on random postings', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomFrom(seed);
      const ids = ['sql', 'python', 'go', 'cobol', 'rust'];
      const seen = Array.from({ length: 8 }, (_, i) =>
        posting(
          `${i}`,
          ids.filter(() => random() < 0.5),
        ),
      );
      const counted = portfolio(seen);
      const best = bestSet(counted, catalogue.typical, 2, 60, 0.8);
      const all = counted.offers.map((one) => one.id);
      const price = (id: string) => catalogue.get(id)?.priceUSD ?? 0;
      const opened = (set: string[]) =>
        postingEffects(counted, set, 0.8).filter((one) => one.isOpen.after).length;
      const sets = [[], ...all.map((a) => [a]), ...all.flatMap((a) => all.map((b) => [a, b]))].filter(
        (set) => set.reduce((sum, id) => sum + price(id), 0) <= 60,
      );
      expect(best.after).toBe(Math.max(...sets.map(opened)));
      expect(best.after).toBe(opened([...best.offers]));
    }
  });

  test('a bound and a guarantee stand beside a set that is not proven', () => {
    const random = randomFrom(7);
    const skills = Array.from({ length: 60 }, (_, i) => `x${i}`);
    const many = catalogueOf(skills.map((id) => offer({ id: `o-${id}`, skills: [id] })));
    const seen = Array.from({ length: 400 }, (_, i) =>
      posting(
        `${i}`,
        skills.filter(() => random() < 0.05),
      ),
    );
    const counted = portfolioOf(seen, [], many, IMPLICATIONS, NO_WISHES, TODAY);
    const best = bestSet(counted, many.typical, 12, null, 0.8);
    expect(best.isProven).toBe(false);
    expect(best.bound).toBeGreaterThanOrEqual(best.after);
    expect(best.guarantee).toBeCloseTo(0.632, 3);
  });
});

test('skills in demand, by month, required before preferred', () => {
  const dated = [
    { ...posting('1', ['sql']), on: '2026-10-30' },
    {
      ...posting('2', ['sql'], {
        skills: [skill('sql'), skill('go', { need: 'preferred' }), skill('jira', { need: 'mentioned' })],
      }),
      on: '2026-11-02',
    },
  ];
  expect(skillsInDemand(dated, (id) => id === 'go')).toEqual([
    {
      skill: 'sql',
      required: 2,
      preferred: 0,
      months: [
        { month: '2026-10', required: 1, preferred: 0 },
        { month: '2026-11', required: 1, preferred: 0 },
      ],
      isCovered: false,
    },
    {
      skill: 'go',
      required: 0,
      preferred: 1,
      months: [{ month: '2026-11', required: 0, preferred: 1 }],
      isCovered: true,
    },
  ]);
});

describe('the classic way', () => {
  test('its table is sorted, dated, and made of skills of the vocabulary', () => {
    expect(CLASSICS.map((one) => one.id)).toEqual(CLASSICS.map((one) => one.id).toSorted());
    for (const { id, skills, year, source } of CLASSICS) {
      for (const one of skills) expect(loadVocabulary().get(one), `${id}: ${one}`).toBeDefined();
      expect(year).toBeGreaterThan(2015);
      expect(source).not.toBe('');
    }
  });

  test('what covers most gaps comes first, and what none covers is left', () => {
    const { rows, left, priceUSD } = classicsFor(
      ['kubernetes', 'linux', 'project-management', 'qigong'],
      IMPLICATIONS,
    );
    expect(rows.map((one) => [one.classic.id, one.closes])).toEqual([
      ['cka-ckad-cks', ['kubernetes', 'linux']],
      ['pmp', ['project-management']],
    ]);
    expect(left).toEqual(['qigong']);
    expect(priceUSD).toBe(1335 + 555);
  });
});

test('three alternatives put money, time or proof first, and close as much', () => {
  const offers = catalogueOf([
    offer({ id: 'cheap', hours: 30 }),
    offer({ id: 'quick', priceUSD: 20, hours: 1 }),
    offer({ id: 'strong', priceUSD: 300, hours: 60, proof: 'proctored-exam' }),
  ]);
  const made = alternativesOf([unit('sql')], [], offers, IMPLICATIONS, NO_WISHES, TODAY);
  expect(made.map(({ kind, plan }) => [kind, plan.offers.map((step) => step.id)])).toEqual([
    ['cheapest', ['cheap']],
    ['quickest', ['quick']],
    ['strongest-proof', ['strong']],
  ]);
});

test('other sets are those that differ from the best, each once with all that it is best in', () => {
  const offers = catalogueOf([
    offer({ id: 'cheap', hours: 30 }),
    offer({ id: 'quick', priceUSD: 300, hours: 1, proof: 'proctored-exam' }),
  ]);
  const made = alternativesOf([unit('sql')], [], offers, IMPLICATIONS, NO_WISHES, TODAY);
  const [cheapest] = made.map(({ plan }) => plan);
  if (cheapest === undefined) throw new Error('no alternative was made');
  expect(
    otherSets(cheapest, made).map(({ kinds, plan }) => [kinds, plan.offers.map(({ id }) => id)]),
  ).toEqual([[['quickest', 'strongest-proof'], ['quick']]]);
  expect(otherSets(cheapest, [{ kind: 'cheapest', plan: cheapest }])).toEqual([]);
});

test('offers for one demand: what is about it stands before what only touches it', () => {
  const offers = catalogueOf([
    offer({ id: 'about', skills: ['sql'], hours: 9 }),
    offer({ id: 'aside', skills: ['python', 'sql'], hours: 1 }),
    offer({ id: 'implied', skills: ['t-sql'], hours: 1 }),
  ]);
  const ranked = rankOffers([{ skills: ['sql'], certificates: [] }], offers, IMPLICATIONS, NO_WISHES);
  expect(ranked.map((one) => one.offer.id)).toEqual(['about', 'aside', 'implied']);
});

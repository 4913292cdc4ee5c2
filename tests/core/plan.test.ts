import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../utils/core/catalogue';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import type { Offer } from '../../utils/core/catalogue/offer';
import type { Cert } from '../../utils/core/certs/cert';
import type { Unit } from '../../utils/core/matching/match';
import { makePlan } from '../../utils/core/plan/make-plan';
import { NO_WISHES, type PlanWishes } from '../../utils/core/plan/plan';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { cert, offer, unit } from './offer-for-tests';

const TODAY = '2026-11-25';

function plan(units: Unit[], offers: Offer[], wishes: Partial<PlanWishes> = {}, certs: Cert[] = []) {
  return makePlan(units, certs, catalogueOf(offers), IMPLICATIONS, { ...NO_WISHES, ...wishes }, TODAY);
}
const ids = (made: { offers: readonly { id: string }[] }) => made.offers.map((one) => one.id);

describe('the smallest set', () => {
  test('one offer that closes both gaps is taken before two that close one each', () => {
    const offers = [
      offer({ id: 'both', skills: ['sql', 'python'], hours: 5 }),
      offer({ id: 'one', skills: ['sql'], hours: 4 }),
      offer({ id: 'two', skills: ['python'], hours: 4 }),
    ];
    expect(ids(plan([unit('sql'), unit('python')], offers))).toEqual(['both']);
  });

  test.each([
    ['the cheaper', { priceUSD: 10 }, { priceUSD: 20 }],
    ['at the same price the quicker', { hours: 2 }, { hours: 3 }],
    ['then the stronger proof', { proof: 'assessment' as const }, { proof: 'course' as const }],
    ['then the better checked', { unverified: [] }, { unverified: ['hours'] }],
    ['then the first by id', {}, {}],
  ])('%s one is taken', (_, better, worse) => {
    const offers = [offer({ id: 'a', ...better }), offer({ id: 'b', ...worse })];
    expect(ids(plan([unit('sql')], offers))).toEqual(['a']);
    expect(ids(plan([unit('sql')], offers.toReversed()))).toEqual(['a']);
  });

  test('with the slider on time alone, the quicker one is taken whatever it costs', () => {
    const offers = [offer({ id: 'free', hours: 9 }), offer({ id: 'dear', priceUSD: 900, hours: 1 })];
    expect(ids(plan([unit('sql')], offers, { weight: 1 }))).toEqual(['dear']);
  });

  test('a direct proof is taken before one that only implies', () => {
    const offers = [
      offer({ id: 'react', skills: ['react'] }),
      offer({ id: 'js', skills: ['javascript'], priceUSD: 90 }),
    ];
    expect(ids(plan([unit('javascript')], offers))).toEqual(['js']);
  });

  test('what can only be reached by implication is taken with its path', () => {
    const made = plan([unit('javascript')], [offer({ id: 'react', skills: ['react'] })]);
    expect(made.offers[0]?.because.paths).toEqual({ javascript: ['react', 'javascript'] });
    expect(made.open).toEqual([]);
  });

  test('a gap that is partly covered is not closed by more of the same', () => {
    const partly = unit('javascript', { status: 'partly' });
    expect(ids(plan([partly], [offer({ id: 'react', skills: ['react'] })]))).toEqual([]);
    expect(ids(plan([partly], [offer({ id: 'js', skills: ['javascript'] })]))).toEqual(['js']);
  });

  test('an either/or group is closed by one offer', () => {
    const group = unit(['aws', 'microsoft-azure']);
    const offers = [
      offer({ id: 'aws', skills: ['aws'], hours: 9 }),
      offer({ id: 'azure', skills: ['microsoft-azure'] }),
    ];
    expect(plan([group], offers).offers).toMatchObject([{ id: 'azure', closes: ['microsoft-azure'] }]);
  });

  test('a demanded certificate is closed by that certificate alone', () => {
    const demanded = unit('cka', { certificates: ['cka'] });
    const offers = [
      offer({ id: 'k8s', skills: ['kubernetes'] }),
      offer({ id: 'cka', skills: ['kubernetes', 'cka'], priceUSD: 445 }),
    ];
    expect(ids(plan([demanded], offers))).toEqual(['cka']);
    expect(plan([demanded], offers.slice(0, 1)).open).toEqual(['cka']);
  });

  test('preferred gaps are closed only when asked for, and after required ones', () => {
    const units = [unit('rust', { need: 'preferred' }), unit('go')];
    const offers = [
      offer({ id: 'rust', skills: ['rust'], hours: 1 }),
      offer({ id: 'go', skills: ['go'], priceUSD: 50 }),
    ];
    expect(ids(plan(units, offers))).toEqual(['go']);
    expect(ids(plan(units, offers, { preferred: true }))).toEqual(['go', 'rust']);
  });
});

describe('wishes', () => {
  const offers = [
    offer({ id: 'free', skills: ['sql'], hours: 30, provider: 'Slow School' }),
    offer({ id: 'exam', skills: ['sql'], hours: 8, priceUSD: 100, proof: 'proctored-exam' }),
    offer({ id: 'go', skills: ['go'], hours: 5, priceUSD: 60 }),
    offer({ id: 'rust', skills: ['rust'], priceUSD: null, priceBasis: null }),
  ];

  test.each<[string, Partial<PlanWishes>, string[]]>([
    ['hours', { hours: 15 }, ['go', 'exam']],
    ['budget', { budgetUSD: 60 }, ['free', 'go']],
    ['free only: an unknown price is not free', { freeOnly: true }, ['free']],
    ['proctored only', { proctoredOnly: true }, ['exam']],
    ['a hidden provider, in any case', { hiddenProviders: ['slow school'] }, ['go', 'exam']],
    ['nothing fits', { hours: 0 }, []],
    ['a limit below zero', { budgetUSD: -1 }, []],
  ])('%s', (_, wishes, expected) => {
    expect(ids(plan([unit('sql'), unit('go')], offers, wishes)).sort()).toEqual([...expected].sort());
  });

  test('what the limits leave open is told from what the catalogue lacks', () => {
    const made = plan([unit('sql'), unit('go'), unit('cobol')], offers, { freeOnly: true });
    expect(made).toMatchObject({ open: ['cobol'], beyondWishes: ['go'] });
  });

  test('a liked provider breaks a tie', () => {
    const twins = [offer({ id: 'a' }), offer({ id: 'b', provider: 'Liked' })];
    expect(ids(plan([unit('sql')], twins, { likedProviders: ['liked'] }))).toEqual(['b']);
  });

  test('a planned offer counts as taken: its gap needs nothing more', () => {
    const made = plan([unit('sql'), unit('go')], offers, { planned: ['exam'] });
    expect(ids(made)).toEqual(['go']);
  });

  test('money cannot close everything: the most required weight is closed first', () => {
    const tight = [
      offer({ id: 'one', skills: ['sql'], priceUSD: 10 }),
      offer({ id: 'two', skills: ['go', 'rust'], priceUSD: 50 }),
    ];
    expect(ids(plan([unit('sql'), unit('go'), unit('rust')], tight, { budgetUSD: 50 }))).toEqual(['two']);
  });
});

describe('prerequisites', () => {
  const advanced = offer({
    id: 'advanced',
    skills: ['go'],
    prerequisites: ['Basics'],
    priceUSD: 100,
    hours: 10,
  });
  const basics = offer({ id: 'basics', title: 'Basics', skills: ['sql'], priceUSD: 30, hours: 4 });

  test('a prerequisite is pulled in before, with its price and hours', () => {
    const made = plan([unit('go')], [advanced, basics]);
    expect(made.offers).toMatchObject([
      { id: 'basics', closes: [], because: { code: 'prerequisite', neededFor: ['advanced'] } },
      { id: 'advanced', closes: ['go'] },
    ]);
    expect(made.price.known).toBe(130);
    expect(made.hours.course).toBe(14);
  });

  test('one that is held asks for nothing more, and an expired one does', () => {
    expect(
      ids(plan([unit('go')], [advanced, basics], {}, [cert('c', ['sql'], { offer: 'basics' })])),
    ).toEqual(['advanced']);
    const expired = cert('c', ['sql'], { offer: 'basics', expires: '2020' });
    expect(ids(plan([unit('go')], [advanced, basics], {}, [expired]))).toEqual(['basics', 'advanced']);
  });

  test('a cheaper way without a prerequisite is seen', () => {
    const plain = offer({ id: 'plain', skills: ['go'], priceUSD: 120 });
    expect(ids(plan([unit('go')], [advanced, basics, plain]))).toEqual(['plain']);
  });

  test('a shared prerequisite is paid once', () => {
    const other = offer({ id: 'other', skills: ['rust'], prerequisites: ['Basics'], priceUSD: 100 });
    const plain = offer({ id: 'plain', skills: ['rust'], priceUSD: 110 });
    expect(ids(plan([unit('go'), unit('rust')], [advanced, other, basics, plain]))).toEqual([
      'basics',
      'advanced',
      'other',
    ]);
  });

  test('"A or B" takes the better way', () => {
    const either = offer({ id: 'either', skills: ['go'], prerequisites: ['Basics or Start'] });
    const start = offer({ id: 'start', title: 'Start', skills: ['rust'], priceUSD: 20 });
    expect(ids(plan([unit('go')], [either, basics, start]))).toEqual(['start', 'either']);
    expect(ids(plan([unit('go'), unit('sql')], [either, basics, start]))).toEqual(['basics', 'either']);
  });

  test('free text is a condition that is shown', () => {
    const made = plan(
      [unit('go')],
      [offer({ id: 'go', skills: ['go'], prerequisites: ['two years of work'] })],
    );
    expect(made.offers[0]?.because.conditions).toEqual(['two years of work']);
  });

  test('a circle of prerequisites ends', () => {
    const a = offer({ id: 'a', title: 'A1', skills: ['go'], prerequisites: ['B1'] });
    const b = offer({ id: 'b', title: 'B1', skills: ['sql'], prerequisites: ['A1'] });
    expect(ids(plan([unit('go')], [a, b]))).toEqual(['b', 'a']);
  });
});

describe('certificates held', () => {
  test('an offer whose certificate has run out renews it', () => {
    const held = cert('old', ['sql'], { offer: 'exam', expires: '2026-08-31' });
    const made = plan([unit('sql', { status: 'expired' })], [offer({ id: 'exam' })], {}, [held]);
    expect(made.offers).toMatchObject([{ id: 'exam', because: { code: 'renews' } }]);
  });

  test('an offer that is held is not suggested again', () => {
    expect(
      plan([unit('sql')], [offer({ id: 'exam' })], {}, [cert('c', [], { offer: 'exam' })]).offers,
    ).toEqual([]);
  });

  test('a retired offer is never suggested', () => {
    expect(plan([unit('sql')], [offer({ retired: true })])).toMatchObject({ offers: [], open: ['sql'] });
  });
});

describe('sums', () => {
  test('known, unknown and monthly prices and each basis of hours stand apart', () => {
    const offers = [
      offer({ id: 'a', skills: ['sql'], priceUSD: 70.5, hours: 1.5, hoursBasis: 'assessment-only' }),
      offer({ id: 'b', skills: ['go'], priceUSD: null, priceBasis: null, hours: null, hoursBasis: null }),
      offer({ id: 'c', skills: ['rust'], priceUSD: 49, priceBasis: 'per-month', hours: 20 }),
    ];
    expect(plan([unit('sql'), unit('go'), unit('rust')], offers)).toMatchObject({
      price: { known: 70.5, unknown: 1, perMonth: 1, currency: 'USD' },
      hours: { 'assessment-only': 1.5, course: 20, unknown: 1 },
    });
  });
});

describe('bad input gives defined answers', () => {
  test.each([
    ['no gap', [], [offer({})]],
    ['an empty catalogue', [unit('sql')], []],
  ])('%s', (_, units, offers) => {
    expect(plan(units, offers)).toMatchObject({ offers: [], optimal: true, price: { known: 0 } });
  });

  test('60 gaps against the whole catalogue and 5,000 own offers', () => {
    const shipped = loadCatalogue();
    const skills = [...new Set(shipped.offers.flatMap((one) => one.skills))].slice(0, 60);
    const own = Array.from({ length: 5000 }, (_, i) =>
      offer({
        id: `own-${i}`,
        skills: [skills[i % 60] ?? 'sql', skills[(i * 7) % 60] ?? 'sql'],
        priceUSD: (i * 13) % 97,
        hours: i % 11,
      }),
    );
    const made = plan(
      skills.map((one) => unit(one)),
      [...shipped.offers, ...own],
    );
    expect(made.open).toEqual([]);
    expect(made.offers.flatMap((one) => one.closes).sort()).toEqual([...skills].sort());
  });
});

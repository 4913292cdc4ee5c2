import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../utils/core/catalogue';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import { mayHaveChanged } from '../../utils/core/catalogue/freshness';
import { importOffersFromCsv, importOffersFromJson } from '../../utils/core/catalogue/import/import-offers';
import { nameKey } from '../../utils/core/catalogue/name-key';
import type { Offer } from '../../utils/core/catalogue/offer';
import { checkOffer } from '../../utils/core/catalogue/offer-schema';
import { withOverlay } from '../../utils/core/catalogue/overlay';
import { orderingHours, orderingPrice, typicalOf } from '../../utils/core/catalogue/typical';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { offer } from './offer-for-tests';

describe('the catalogue that ships', () => {
  const catalogue = loadCatalogue();
  const vocabulary = loadVocabulary();

  test('every skill of every offer is in the vocabulary', () => {
    const lost = catalogue.offers.flatMap((one) => one.skills.filter((id) => !vocabulary.get(id)));
    expect(lost).toEqual([]);
  });

  test('every offer teaches something, has an https address and a name', () => {
    for (const one of catalogue.offers) {
      expect(one.skills.length, one.id).toBeGreaterThan(0);
      expect(URL.canParse(one.url) && new URL(one.url).protocol, one.id).toBe('https:');
      expect(one.title.trim(), one.id).not.toBe('');
    }
  });

  test('an offer is found by title, exam code and short name', () => {
    expect(catalogue.named('certified kubernetes administrator (CKA)').map((one) => one.id)).toEqual([
      'cncf-cka',
    ]);
    expect(catalogue.named('AZ-900').map((one) => one.id)).toEqual(['ms-az-900']);
    expect(catalogue.named('nothing of that name')).toEqual([]);
  });

  test('a short name that is also a word is found in its own case only', () => {
    expect(catalogue.named('BLS').map((one) => one.id)).toEqual(['safety-bls-aha']);
    expect(catalogue.named('bls')).toEqual([]);
  });

  test('the certificate itself is among what its offer shows', () => {
    expect(catalogue.get('cncf-cka')?.skills).toContain('cka');
  });

  test('a null that is not known is told from one that means "does not expire"', () => {
    const unknown = catalogue.offers.filter((one) => one.unknown.includes('validityMonths'));
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every((one) => one.validityMonths === null)).toBe(true);
  });
});

test.each([
  ['AWS® Certified  Developer – Associate', 'aws certified developer associate'],
  ['C++', 'c++'],
  ['.NET', '.net'],
])('"%s" is looked up as "%s"', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test.each([
  ['2025-11', false],
  ['2025-10', true],
  ['2026-11', false],
  [null, true],
])('a fact as of %s may have changed by 25 November 2026: %s', (asOf, expected) => {
  expect(mayHaveChanged(asOf, '2026-11-25')).toBe(expected);
});

describe('figures for ordering', () => {
  const offers = [
    ...[10, 20, 30, 40].map((priceUSD, i) =>
      offer({ id: `exam-${i}`, proof: 'proctored-exam', priceUSD, hours: 10 * i }),
    ),
    offer({ id: 'monthly', proof: 'course', priceUSD: 50, priceBasis: 'per-month', hours: 81 }),
    offer({ id: 'unknown', proof: 'proctored-exam', priceUSD: null, priceBasis: null, hours: null }),
    offer({ id: 'retired', proof: 'proctored-exam', priceUSD: 9000, retired: true }),
  ];
  const typical = typicalOf(offers);
  const of = (id: string) => offers.find((one) => one.id === id) ?? offer({});

  test('an unknown price counts as the upper quartile of its kind, retired offers left out', () => {
    expect(orderingPrice(of('unknown'), typical)).toBe(30);
    expect(orderingHours(of('unknown'), typical)).toBe(20);
  });

  test('a monthly price counts for as many months of 40 hours as the offer takes', () => {
    expect(orderingPrice(of('monthly'), typical)).toBe(150);
  });

  test.each([[-5], [Number.NaN], [Number.POSITIVE_INFINITY], [1e9]])(
    'a price of %s is no fact and counts as not known',
    (priceUSD) => {
      expect(orderingPrice(offer({ proof: 'proctored-exam', priceUSD }), typical)).toBe(30);
    },
  );

  test('a kind without any known figure takes that of all kinds', () => {
    expect(orderingPrice(offer({ proof: 'self-declared', priceUSD: null }), typical)).toBe(40);
  });

  test('an empty catalogue has figures all the same', () => {
    expect(orderingPrice(offer({ priceUSD: null }), typicalOf([]))).toBe(0);
  });
});

test('a later offer of the same id stands in for the earlier one', () => {
  const catalogue = catalogueOf([offer({ id: 'a', title: 'Old' }), offer({ id: 'a', title: 'New' })]);
  expect(catalogue.offers.map((one) => one.title)).toEqual(['New']);
});

describe('the schema', () => {
  test('every shipped offer passes it', () => {
    const faults = loadCatalogue().offers.flatMap((one) => {
      const checked = checkOffer(one);
      return checked.kind === 'faults' ? [{ id: one.id, faults: checked.faults }] : [];
    });
    expect(faults).toEqual([]);
  });

  test.each<[string, Partial<Offer>]>([
    ['an address that is not https', { url: 'http://a.example' }],
    ['a script as address', { url: 'javascript:alert(1)' }],
    ['no skill', { skills: [] }],
    ['a skill twice', { skills: ['sql', 'sql'] }],
    ['a negative price', { priceUSD: -1, priceBasis: 'one-off' }],
    ['absurd hours', { hours: 1e9 }],
    ['a price without its basis', { priceUSD: 10, priceBasis: null }],
    ['free that costs', { priceUSD: 10, priceBasis: 'free' }],
    ['an empty title', { title: '  ' }],
  ])('%s is refused', (_, given) => {
    expect(checkOffer(offer(given)).kind).toBe('faults');
  });
});

describe('what the user made of the catalogue', () => {
  const base = catalogueOf([
    offer({ id: 'a', title: 'A', unknown: ['hours'], hours: null }),
    offer({ id: 'b' }),
  ]);
  const own = offer({ id: 'user:mine', title: 'Mine', confidence: 'user' });
  const seen = withOverlay(base, {
    offers: [own],
    corrections: { a: { hours: 7, hoursBasis: 'course' } },
    hidden: ['b'],
  });

  test('own offers are suggested and found by name', () => {
    expect(seen.offers.map((one) => one.id)).toEqual(['a', 'user:mine']);
    expect(seen.named('mine')).toEqual([own]);
  });

  test('a corrected fact is known, and no source states it', () => {
    expect(seen.get('a')).toMatchObject({ hours: 7, unknown: [], unverified: ['hours'] });
  });

  test('a hidden offer is still recognised, never suggested', () => {
    expect(seen.named('Title of b').map((one) => one.id)).toEqual(['b']);
    expect(seen.offers.some((one) => one.id === 'b')).toBe(false);
  });

  test('own offers move no figure for ordering', () => {
    expect(seen.typical).toBe(base.typical);
  });
});

describe('importing offers', () => {
  const resolve = (name: string) => loadVocabulary().resolve(name)?.id ?? null;

  test('a CTDL credential', () => {
    const node = {
      '@type': 'ceterms:MicroCredential',
      'ceterms:name': { 'de-DE': 'Kubernetes-Grundlagen', 'en-US': 'Kubernetes Basics' },
      'ceterms:subjectWebpage': 'https://academy.example/k8s',
      'ceterms:ownedBy': ['https://academy.example/issuer'],
      'ceterms:estimatedCost': [{ 'ceterms:price': 120, 'ceterms:currency': 'USD' }],
      'ceterms:estimatedDuration': [{ 'ceterms:exactDuration': 'PT12H' }],
      'ceterms:requires': [
        { 'ceterms:targetCompetency': [{ 'ceterms:targetNodeName': { en: 'Kubernetes' } }] },
      ],
    };
    expect(importOffersFromJson({ '@graph': [node] }, resolve)).toMatchObject({
      format: 'ctdl',
      refused: [],
      offers: [
        {
          title: 'Kubernetes Basics',
          provider: 'academy.example',
          skills: ['kubernetes'],
          priceUSD: 120,
          priceBasis: 'one-off',
          hours: 12,
          confidence: 'user',
        },
      ],
    });
  });

  test('an Open Badges class and an achievement inside a credential', () => {
    const badge = {
      type: 'BadgeClass',
      name: 'SQL Joins',
      id: 'https://academy.example/badges/sql.json',
      issuer: { name: 'Example Academy' },
      tags: ['SQL', 'something else'],
    };
    const credential = {
      type: ['VerifiableCredential'],
      credentialSubject: {
        achievement: {
          type: ['Achievement'],
          name: 'Go Basics',
          criteria: { id: 'https://academy.example/go' },
          creator: { name: 'Example Academy' },
          alignment: [{ targetName: 'Go' }],
        },
      },
    };
    const { offers, format } = importOffersFromJson([badge, credential], resolve);
    expect(format).toBe('open-badges');
    expect(offers).toMatchObject([
      {
        title: 'SQL Joins',
        skills: ['sql'],
        priceUSD: null,
        unknown: ['hours', 'priceUSD', 'validityMonths'],
      },
      { title: 'Go Basics', skills: ['go'], url: 'https://academy.example/go' },
    ]);
  });

  test('a table, with what is wrong told by row', () => {
    const table = [
      'Name,Issuer,URL,Skills,Price,Currency,Hours',
      'SQL Joins,Example Academy,https://academy.example/sql,"SQL; PostgreSQL",40,USD,6',
      'Swiss Course,Example Academy,https://academy.example/ch,SQL,90,CHF,6',
      'Bad Address,Example Academy,ftp://x,SQL,,,',
      'No Skill,Example Academy,https://academy.example/x,Basket weaving of the moon,,,',
    ].join('\r\n');
    const { offers, refused } = importOffersFromCsv(table, resolve);
    expect(offers).toMatchObject([
      { title: 'SQL Joins', skills: ['sql', 'postgresql'], priceUSD: 40, hours: 6 },
      { title: 'Swiss Course', priceUSD: null, note: '90 CHF' },
    ]);
    expect(refused.map(({ row, faults }) => [row, faults[0]?.field])).toEqual([
      [3, 'url'],
      [4, 'skills'],
    ]);
  });

  test.each([[null], ['text'], [[]], [{}], [{ '@graph': 'x' }], [[1, null, 'a']]])(
    'nothing comes of %j, and nothing breaks',
    (value) => {
      expect(importOffersFromJson(value, resolve)).toEqual({ format: 'unknown', offers: [], refused: [] });
    },
  );
});

test('an imported offer has no unseen characters in its names', () => {
  const csv = 'title,provider,url,skills\nSQL\u202e Jo\u200bins,Aca\u2066demy,https://a.example/1,sql\n';
  expect(importOffersFromCsv(csv, (name) => name).offers).toMatchObject([
    { title: 'SQL Joins', provider: 'Academy' },
  ]);
});

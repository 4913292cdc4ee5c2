import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../utils/core/catalogue';
import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import { mayHaveChanged } from '../../utils/core/catalogue/freshness';
import { nameKey } from '../../utils/core/catalogue/name-key';
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

import { describe, expect, test } from 'vitest';
import { EMPTY_OFFER, type OfferDraftText } from '@/components/settings/OfferForm';
import { textOf, typedCorrection, typedOffer } from '@/entrypoints/dashboard/own-offer';
import { readOfferFile } from '@/entrypoints/dashboard/read-offers';
import { loadCatalogue } from '@/utils/core/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { offer } from '../core/offer-for-tests';

const VOCABULARY = loadVocabulary();
const typed = (text: Partial<OfferDraftText>, held: Offer | null = null) =>
  typedOffer(
    {
      ...EMPTY_OFFER,
      title: 'Queries',
      provider: 'Harbour School',
      url: 'https://h.example/q',
      skills: 'SQL',
      ...text,
    },
    held,
    VOCABULARY,
  );

describe('an offer that is typed in', () => {
  test('is the user’s own, with figures by comma or point, and unknown ones left unknown', () => {
    expect(typed({ price: '49,50', hours: ' 4.5 ' })).toMatchObject({
      kind: 'offer',
      offer: {
        id: 'user:harbour-school-queries',
        confidence: 'user',
        skills: ['sql'],
        priceUSD: 49.5,
        priceBasis: 'one-off',
        hours: 4.5,
        hoursBasis: 'course',
      },
    });
    expect(typed({})).toMatchObject({
      offer: { priceUSD: null, hours: null, unknown: ['hours', 'priceUSD', 'validityMonths'] },
    });
  });

  test.each<[string, string, boolean, string]>([
    ['0', '0', false, 'free'],
    ['a monthly price', '20', true, 'per-month'],
    ['a monthly price of nothing', '0', true, 'free'],
  ])('%s is told by its basis', (_, price, isMonthly, priceBasis) => {
    expect(typed({ price, isMonthly })).toMatchObject({ offer: { priceBasis } });
  });

  test.each<[string, Partial<OfferDraftText>, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['no provider', { provider: '' }, 'provider'],
    ['no address', { url: '' }, 'url'],
    ['an address that is not https', { url: 'http://h.example' }, 'url'],
    ['a script as address', { url: 'javascript:alert(1)' }, 'url'],
    ['no skill', { skills: ' , ' }, 'skills'],
    ['a price in words', { price: 'cheap' }, 'price'],
    ['a negative price', { price: '-1' }, 'price'],
    ['an absurd price', { price: '99999999999' }, 'price'],
    ['absurd hours', { hours: '99999999999' }, 'hours'],
  ])('with %s is refused at its field', (_, text, field) => {
    expect(typed(text)).toMatchObject({ kind: 'refused', field });
  });

  test('names the skills that nobody knows', () => {
    expect(typed({ skills: 'SQL, Qwertology' })).toEqual({
      kind: 'refused',
      field: 'skills',
      unknown: ['Qwertology'],
    });
  });

  test('keeps its id and what the form does not ask when it is edited', () => {
    const held = offer({ id: 'user:old', confidence: 'user', proof: 'assessment', level: 'advanced' });
    expect(typed({ title: 'New' }, held)).toMatchObject({
      offer: { id: 'user:old', title: 'New', proof: 'assessment', level: 'advanced' },
    });
  });
});

describe('a correction', () => {
  const SHIPPED = offer({ id: 'shipped', priceUSD: 99, skills: ['sql', 'python'], hours: 12 });
  const start = textOf(SHIPPED, VOCABULARY);
  const correct = (text: Partial<OfferDraftText>) =>
    typedCorrection({ ...start, ...text }, SHIPPED, VOCABULARY);

  test.each<[string, Partial<OfferDraftText>, unknown]>([
    ['nothing changed', {}, null],
    ['a price', { price: '120' }, { priceUSD: 120, priceBasis: 'one-off' }],
    ['free now', { price: '0' }, { priceUSD: 0, priceBasis: 'free' }],
    ['paid by the month', { isMonthly: true }, { priceUSD: 99, priceBasis: 'per-month' }],
    ['a price nobody knows', { price: '' }, { priceUSD: null, priceBasis: null }],
    ['hours', { hours: '8' }, { hours: 8, hoursBasis: 'course' }],
    ['a skill less', { skills: 'Python' }, { skills: ['python'] }],
  ])('holds only what differs from what ships: %s', (_, text, correction) => {
    expect(correct(text)).toEqual({ kind: 'correction', correction });
  });

  test('is refused at the field that is wrong', () => {
    expect(correct({ price: 'much' })).toMatchObject({ kind: 'refused', field: 'price' });
    expect(correct({ skills: '' })).toMatchObject({ kind: 'refused', field: 'skills' });
  });
});

test('every shipped offer that is opened and kept as it is stays as it ships', () => {
  const changed = loadCatalogue().all.flatMap((shipped) => {
    const typedBack = typedCorrection(textOf(shipped, VOCABULARY), shipped, VOCABULARY);
    return typedBack.kind === 'correction' && typedBack.correction === null ? [] : [[shipped.id, typedBack]];
  });
  expect(changed).toEqual([]);
});

describe('a file of offers', () => {
  const read = (text: string) => readOfferFile(new TextEncoder().encode(text), VOCABULARY);

  test('gives the offers of a table, and says of each other row what is wrong', () => {
    const file = read(
      'title,provider,url,skills,price\nQueries,H,https://h.example,SQL,0\nOdd,H,http://h.example,SQL,1\n',
    );
    expect(file).toMatchObject({
      kind: 'offers',
      format: 'csv',
      offers: [{ title: 'Queries', priceBasis: 'free' }],
      refused: [{ row: 2, title: 'Odd', faults: [{ field: 'url' }] }],
    });
  });

  test('gives the offer of an Open Badges class', () => {
    const badge = {
      type: 'BadgeClass',
      name: 'Python starter',
      criteria: 'https://h.example/criteria',
      issuer: { name: 'Harbour School' },
      tags: ['Python'],
    };
    expect(read(JSON.stringify(badge))).toMatchObject({
      format: 'open-badges',
      offers: [{ title: 'Python starter', skills: ['python'] }],
    });
  });

  test.each([
    ['text', 'hello', 'no_offers'],
    ['an empty file', '', 'no_offers'],
    ['broken JSON', '{"type":', 'damaged_file'],
    ['other JSON', '{"a":1}', 'no_offers'],
    ['JSON without an end to its depth', '['.repeat(5000), 'too_large'],
  ])('that is %s gives none, and says why', (_, text, code) => {
    expect(read(text)).toEqual({ kind: 'refused', code });
  });
});

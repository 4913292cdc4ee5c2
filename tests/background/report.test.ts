import { beforeEach, expect, test } from 'vitest';
import { namedIn, reportOn } from '@/entrypoints/background/report';
import { chooseOffers } from '@/utils/store/choices';
import { correctOffer, keepOffers } from '@/utils/store/offers';
import type { Database } from '@/utils/store/schema';
import { offer } from '../core/offer-for-tests';
import { freshDatabase, reading } from '../store/database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

/** Together they would beat every shipped offer: both skills of the posting at once. */
const BOTH = { skills: ['docker', 'spring'], confidence: 'user', asOf: null } as const;
const slow = offer({ id: 'user:slow', hours: 40, ...BOTH });
const quick = offer({ id: 'user:quick', hours: 0.5, priceUSD: 900, proof: 'proctored-exam', ...BOTH });

test('the plan takes the user’s own offers, and the report names the other sets with their offers', async () => {
  await keepOffers(db, 'action-1', 1, [slow, quick]);
  const report = await reportOn(db, reading());
  const { offers, otherSets } = await namedIn(db, report);
  const quickest = otherSets.find(({ kinds }) => kinds.includes('quickest'));
  expect(quickest?.plan.offers.map(({ id }) => id)).toEqual(['user:quick']);
  expect(offers.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...report.plan.offers.map(({ id }) => id), 'user:quick']),
  );
});

test('what the user corrected counts, and what the user hid is not planned', async () => {
  await keepOffers(db, 'action-1', 1, [{ ...slow, hours: 0.1 }]);
  const planned = async () => (await reportOn(db, reading())).plan.offers.map(({ id }) => id);
  expect(await planned()).toEqual(['user:slow']);
  await correctOffer(db, 'action-2', 2, 'user:slow', { priceUSD: 9000, priceBasis: 'one-off' });
  expect(await planned()).not.toContain('user:slow');
  await correctOffer(db, 'action-3', 3, 'user:slow', null);
  await chooseOffers(db, 'action-4', 4, ['user:slow'], 'hidden');
  expect(await planned()).not.toContain('user:slow');
});

import { beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '@/entrypoints/dashboard/open-backup';
import { userCatalogue } from '@/entrypoints/shared/user-catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import { undo } from '@/utils/store/act';
import { readBackup, restore } from '@/utils/store/backup';
import { allChoices, chooseOffers, plannedOffers } from '@/utils/store/choices';
import { correctOffer, keepOffers, overlayOf, removeOffers } from '@/utils/store/offers';
import type { Database } from '@/utils/store/schema';
import { offer } from '../core/offer-for-tests';
import { freshDatabase } from './database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const own = (name: string, more: Partial<Offer> = {}) =>
  offer({ id: `user:${name}`, confidence: 'user', asOf: null, ...more });
const DEARER = { priceUSD: 120, priceBasis: 'one-off' } as const;
const overlay = async () => overlayOf(await allChoices(db));

describe('own offers', () => {
  test('are added in one action and taken back by one undo', async () => {
    expect(await keepOffers(db, 'action-1', 1, [own('a'), own('b')])).toEqual({ written: 2 });
    expect((await overlay()).offers.map(({ id }) => id)).toEqual(['user:a', 'user:b']);
    await undo(db, 'action-1', 'action-2', 2);
    expect(await overlay()).toEqual({ offers: [], corrections: {}, hidden: [] });
  });

  test('are replaced by their id, and stay planned', async () => {
    await keepOffers(db, 'action-1', 1, [own('a')]);
    await chooseOffers(db, 'action-2', 2, ['user:a'], 'planned');
    await keepOffers(db, 'action-3', 3, [own('a', { title: 'New' })]);
    expect((await overlay()).offers).toMatchObject([{ title: 'New' }]);
    expect(await plannedOffers(db)).toEqual(['user:a']);
  });

  test('outlive a decision that is taken back', async () => {
    await keepOffers(db, 'action-1', 1, [own('a')]);
    await chooseOffers(db, 'action-2', 2, ['user:a', 'shipped'], 'hidden');
    await chooseOffers(db, 'action-3', 3, ['user:a', 'shipped'], null);
    expect((await allChoices(db)).map((row) => [row.offer, row.choice])).toEqual([['user:a', null]]);
  });

  test('are deleted with what was decided about them; shipped ones are left alone', async () => {
    await keepOffers(db, 'action-1', 1, [own('a')]);
    await chooseOffers(db, 'action-2', 2, ['user:a', 'shipped'], 'planned');
    expect(await removeOffers(db, 'action-3', 3, ['user:a', 'shipped', 'unknown'])).toEqual({ deleted: 1 });
    expect(await plannedOffers(db)).toEqual(['shipped']);
    await undo(db, 'action-3', 'action-4', 4);
    expect(await plannedOffers(db)).toEqual(['shipped', 'user:a']);
  });
});

describe('a correction', () => {
  test('stands beside what was decided, and goes without taking that along', async () => {
    await chooseOffers(db, 'action-1', 1, ['shipped'], 'hidden');
    await correctOffer(db, 'action-2', 2, 'shipped', DEARER);
    expect(await overlay()).toEqual({ offers: [], corrections: { shipped: DEARER }, hidden: ['shipped'] });
    await correctOffer(db, 'action-3', 3, 'shipped', null);
    expect(await overlay()).toEqual({ offers: [], corrections: {}, hidden: ['shipped'] });
  });

  test('that was all a row said leaves no row behind, and comes back by undo', async () => {
    await correctOffer(db, 'action-1', 1, 'shipped', DEARER);
    await correctOffer(db, 'action-2', 2, 'shipped', null);
    expect(await allChoices(db)).toEqual([]);
    await undo(db, 'action-2', 'action-3', 3);
    expect((await overlay()).corrections).toEqual({ shipped: DEARER });
  });
});

describe('a backup', () => {
  const backupOf = async (from: Database) => {
    const opened = openBackup(JSON.stringify(await readBackup(from, 'now')));
    if (opened.kind !== 'backup') throw new Error(opened.kind);
    return opened.backup;
  };

  test('carries own offers and corrections through the check of its file', async () => {
    await keepOffers(db, 'action-1', 1, [own('a')]);
    await correctOffer(db, 'action-2', 2, 'shipped', DEARER);
    const before = await overlay();
    const backup = await backupOf(db);
    db = freshDatabase();
    await restore(db, 'action-3', 3, backup, 'replace');
    expect(await overlay()).toEqual(before);
  });

  test('that is merged adds to a row what only the file knows, however old', async () => {
    await correctOffer(db, 'action-1', 1, 'shipped', DEARER);
    const backup = await backupOf(db);
    db = freshDatabase();
    await chooseOffers(db, 'action-2', 2, ['shipped'], 'hidden');
    await restore(db, 'action-3', 3, backup, 'merge');
    expect(await overlay()).toEqual({ offers: [], corrections: { shipped: DEARER }, hidden: ['shipped'] });
  });

  test.each([
    ['an own offer that poses as a shipped one', '"user:a"', '"aws-ccp"'],
    ['an own offer that claims to be verified', '"confidence":"user"', '"confidence":"verified"'],
    ['a script for an address', 'https://academy.example/offer', 'javascript:alert(1)'],
  ])('with %s is refused whole', async (_, from, to) => {
    await keepOffers(db, 'action-1', 1, [own('a')]);
    const text = JSON.stringify(await readBackup(db, 'now'));
    expect(text).toContain(from);
    expect(openBackup(text.replaceAll(from, to))).toEqual({ kind: 'refused', code: 'damaged' });
  });
});

describe("the user's catalogue", () => {
  test('is the shipped one with what the user made of it, and the same object while nothing changes', async () => {
    const shipped = userCatalogue([]);
    const [first, second] = shipped.offers.map(({ id }) => id) as [string, string];
    await keepOffers(db, 'action-1', 1, [own('a', { title: 'Mine' })]);
    await correctOffer(db, 'action-2', 2, first, DEARER);
    await chooseOffers(db, 'action-3', 3, [second], 'hidden');
    const catalogue = userCatalogue(await allChoices(db));
    expect(catalogue.get(first)).toMatchObject(DEARER);
    expect(catalogue.named('mine').map(({ id }) => id)).toEqual(['user:a']);
    expect(catalogue.offers.some(({ id }) => id === second)).toBe(false);
    expect(catalogue.get(second)).toBeDefined();
    expect(userCatalogue(await allChoices(db))).toBe(catalogue);
  });
});

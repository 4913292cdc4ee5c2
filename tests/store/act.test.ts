import { beforeEach, describe, expect, test } from 'vitest';
import { act, forgetOldActions, undo } from '@/utils/store/act';
import { allCerts, commitCerts, deleteCerts } from '@/utils/store/certs';
import type { Database } from '@/utils/store/schema';
import { added, cert, freshDatabase } from './database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
const ids = async () => (await allCerts(db)).map(({ id }) => id);

describe('one action is one transaction', () => {
  test('the same action twice is done once and answers the same', async () => {
    const first = await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    const second = await commitCerts(db, 'action-1', 2, [added('a'), added('b')], []);
    expect(second).toEqual(first);
    expect((await allCerts(db)).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  test('a failure in the middle leaves nothing behind', async () => {
    const broken = act(db, 'action-1', 'test', 1, async (writer) => {
      await writer.put('certs', [{ id: 'a', cert: cert('a'), addedAtMs: 1, raw: null }]);
      throw new Error('stopped');
    });
    await expect(broken).rejects.toThrow('stopped');
    expect(await ids()).toEqual([]);
    expect(await db.actions.count()).toBe(0);
  });

  test('a certificate changed elsewhere meanwhile is a clash, and none of the import is written', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await commitCerts(db, 'action-2', 2, [{ cert: cert('a', { title: 'New' }), revision: 1, raw: null }], []);
    const late = commitCerts(
      db,
      'action-3',
      3,
      [added('b'), { cert: cert('a'), revision: 1, raw: null }],
      [],
    );
    await expect(late).rejects.toMatchObject({ code: 'clash' });
    expect(await ids()).toEqual(['a']);
    expect((await allCerts(db))[0]?.cert.title).toBe('New');
  });
});

describe('undo', () => {
  test('a deletion is taken back, with its tombstone', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    await deleteCerts(db, 'action-2', 2, ['a']);
    expect(await ids()).toEqual(['b']);
    expect(await db.tombstones.count()).toBe(1);
    expect(await undo(db, 'action-2', 'action-3', 3)).toBe(true);
    expect(await ids()).toEqual(['a', 'b']);
    expect(await db.tombstones.count()).toBe(0);
  });

  test('an import is taken back whole, and what it changed is as it was', async () => {
    await commitCerts(db, 'action-1', 1, [added('a', { title: 'Old' })], []);
    await commitCerts(
      db,
      'action-2',
      2,
      [added('b'), { cert: cert('a', { title: 'New' }), revision: 1, raw: null }],
      [],
    );
    await undo(db, 'action-2', 'action-3', 3);
    expect((await allCerts(db)).map((row) => row.cert.title)).toEqual(['Old']);
  });

  test('twice is once, and an unknown action is none', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    expect(await undo(db, 'action-1', 'action-2', 2)).toBe(true);
    expect(await undo(db, 'action-1', 'action-2', 2)).toBe(true);
    expect(await undo(db, 'action-1', 'action-3', 3)).toBe(false);
    expect(await undo(db, 'never', 'action-4', 4)).toBe(false);
  });

  test('a record that was edited since is not overwritten', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await deleteCerts(db, 'action-2', 2, ['a']);
    await commitCerts(db, 'action-3', 3, [added('a', { title: 'Typed again' })], []);
    await expect(undo(db, 'action-2', 'action-4', 4)).rejects.toMatchObject({ code: 'clash' });
    expect((await allCerts(db))[0]?.cert.title).toBe('Typed again');
  });

  test('a row that came back keeps counting, so that an old view of it clashes', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await deleteCerts(db, 'action-2', 2, ['a']);
    await undo(db, 'action-2', 'action-3', 3);
    expect((await allCerts(db))[0]?.revision).toBe(2);
  });

  test('what was deleted more than a day ago is no longer inside its action', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await forgetOldActions(db, 1 + 2 * 86_400_000);
    expect(await db.actions.count()).toBe(0);
    expect(await ids()).toEqual(['a']);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { act, forgetOldActions, refuseNewerData, undo } from '@/utils/store/act';
import { backupAge } from '@/utils/store/backup';
import { allCerts, commitCerts, deleteCerts } from '@/utils/store/certs';
import { type Database, SCHEMA } from '@/utils/store/schema';
import { added, cert, freshDatabase } from './database';

const DAY_MS = 86_400_000;
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

  test('one edited row of several is enough for that, and the others are left too', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    await commitCerts(db, 'action-2', 2, [{ cert: cert('b', { title: 'New' }), revision: 1, raw: null }], []);
    await expect(undo(db, 'action-1', 'action-3', 3)).rejects.toMatchObject({ code: 'clash' });
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('a row that came back keeps counting, so that an old view of it clashes', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await deleteCerts(db, 'action-2', 2, ['a']);
    await undo(db, 'action-2', 'action-3', 3);
    expect((await allCerts(db))[0]?.revision).toBe(2);
  });

  test('of an action that changed several tables brings them all back', async () => {
    await commitCerts(db, 'action-1', 1, [added('a')], [{ id: 'f', file: 'f.json', gzip: 'H4sI' }]);
    await undo(db, 'action-1', 'action-2', 2);
    expect([await ids(), await db.sources.count()]).toEqual([[], 0]);
    await undo(db, 'action-2', 'action-3', 3);
    expect([await ids(), await db.sources.count()]).toEqual([['a'], 1]);
  });

  test.each([
    ['a day ago is still inside its action', DAY_MS, 1],
    ['more than a day ago is no longer', DAY_MS + 1, 0],
  ])('what was deleted %s', async (_, later, left) => {
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await forgetOldActions(db, 1 + later);
    expect(await db.actions.count()).toBe(left);
    expect(await ids()).toEqual(['a']);
  });

  test('reaches back fifty actions, the latest ones', async () => {
    for (let n = 0; n < 52; n += 1) await act(db, `action-${n}`, 'test', n, async () => n);
    const kept = (await db.actions.orderBy('atMs').primaryKeys()) as string[];
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, 'action-2', 'action-51']);
  });
});

describe('beside its rows', () => {
  test('an action is kept with its kind, its time, its answer and what it changed', async () => {
    await commitCerts(db, 'action-1', 5, [added('a')], []);
    expect(await db.actions.get('action-1')).toEqual({
      id: 'action-1',
      kind: 'certs:commit',
      atMs: 5,
      result: { written: 1 },
      changes: [{ table: 'certs', key: 'a', before: null, revision: 1 }],
      undone: false,
    });
  });

  test('each action is one change since the last backup, also one that was asked for twice', async () => {
    expect((await backupAge(db)).changes).toBe(0);
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await commitCerts(db, 'action-1', 1, [added('a')], []);
    await undo(db, 'action-1', 'action-2', 2);
    expect((await backupAge(db)).changes).toBe(2);
  });

  test.each<[string, unknown, boolean]>([
    ['none is written', undefined, true],
    ['this version’s is left', SCHEMA, true],
    ['an older one is raised', SCHEMA - 1, true],
    ['one that is no number is put right', 'x', true],
    ['a newer one is refused', SCHEMA + 1, false],
  ])('the number of the data’s shape: %s', async (_, found, isWritten) => {
    if (found !== undefined) await db.meta.put({ key: 'schema', value: found });
    const checked = refuseNewerData(db);
    await (isWritten ? checked : expect(checked).rejects.toMatchObject({ code: 'read-only' }));
    expect((await db.meta.get('schema'))?.value).toBe(isWritten ? SCHEMA : found);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { undo } from '@/utils/store/act';
import { allCerts, commitCerts, deleteCerts, heldCerts } from '@/utils/store/certs';
import type { Database } from '@/utils/store/schema';
import { tombstone } from '@/utils/store/tombstones';
import { added, cert, freshDatabase } from './database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

describe('what is written of a certificate', () => {
  test('the certificate, its file and when it came', async () => {
    const source = { id: 'f', file: 'badge.json', gzip: 'H4sI' };
    const result = await commitCerts(db, 'action-1', 5, [{ ...added('a'), raw: 'f' }, added('b')], [source]);
    expect(result).toEqual({ written: 2 });
    expect(await allCerts(db)).toEqual([
      { id: 'a', cert: cert('a'), raw: 'f', addedAtMs: 5, revision: 1 },
      { id: 'b', cert: cert('b'), raw: null, addedAtMs: 5, revision: 1 },
    ]);
    expect(await heldCerts(db)).toEqual([cert('a'), cert('b')]);
    expect(await db.sources.toArray()).toEqual([{ ...source, addedAtMs: 5, revision: 1 }]);
  });

  test.each([
    ['keeps its file and the day it came', null, 'f'],
    ['has the file that it was read from last', 'g', 'g'],
  ])('a later one %s', async (_, raw, kept) => {
    await commitCerts(db, 'action-1', 5, [{ ...added('a'), raw: 'f' }], []);
    await commitCerts(db, 'action-2', 9, [{ cert: cert('a', { title: 'New' }), revision: 1, raw }], []);
    expect(await allCerts(db)).toMatchObject([
      { cert: { title: 'New' }, raw: kept, addedAtMs: 5, revision: 2 },
    ]);
  });

  test.each([
    ['new to a writer, who did not see the one that is there', null],
    ['seen before it was changed', 0],
    ['seen in a form that never was', 2],
  ])('one that is %s is a clash', async (_, revision) => {
    await commitCerts(db, 'action-1', 5, [added('a')], []);
    const late = commitCerts(db, 'action-2', 9, [{ cert: cert('a'), revision, raw: null }], []);
    await expect(late).rejects.toMatchObject({ code: 'clash' });
  });

  test('one that was seen and is gone is a clash', async () => {
    const late = commitCerts(db, 'action-1', 5, [{ cert: cert('a'), revision: 1, raw: null }], []);
    await expect(late).rejects.toMatchObject({ code: 'clash' });
  });
});

test('of many at once those that are there are counted, kept in order and undone together', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => `cert-${String(n).padStart(2, '0')}`);
  await commitCerts(db, 'action-1', 1, [added('cert-07')], []);
  const writes = ids.map((id) => ({ cert: cert(id), revision: id === 'cert-07' ? 1 : null, raw: null }));
  expect(await commitCerts(db, 'action-2', 2, writes, [])).toEqual({ written: 60 });
  expect((await allCerts(db)).map(({ id, revision }) => [id, revision])).toEqual(
    ids.map((id) => [id, id === 'cert-07' ? 2 : 1]),
  );
  expect(await deleteCerts(db, 'action-3', 3, [...ids, 'unknown'])).toEqual({ deleted: 60 });
  await undo(db, 'action-3', 'action-4', 4);
  expect((await allCerts(db)).map(({ id }) => id)).toEqual(ids);
});

describe('a deletion', () => {
  test('counts what was there, and notes each of these alone', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    expect(await deleteCerts(db, 'action-2', 7, ['a', 'unknown'])).toEqual({ deleted: 1 });
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['b']);
    expect(await db.tombstones.toArray()).toEqual([{ ...tombstone('certs', 'a', 7), revision: 1 }]);
    expect(tombstone('certs', 'a', 7)).toEqual({ id: 'certs a', table: 'certs', key: 'a', atMs: 7 });
  });

  test('is noted no more once the certificate is held again, and others still are', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    await deleteCerts(db, 'action-2', 2, ['a', 'b']);
    await commitCerts(db, 'action-3', 3, [added('a')], []);
    expect((await db.tombstones.toArray()).map(({ key }) => key)).toEqual(['b']);
  });
});

import { expect, test, vi } from 'vitest';
import { salvagedBackup } from '@/entrypoints/dashboard/salvaged-backup';
import { commitCerts } from '@/utils/store/certs';
import { savePosting } from '@/utils/store/postings';
import { salvage } from '@/utils/store/salvage';
import { changeSettings } from '@/utils/store/settings';
import { added, freshDatabase, reading } from './database';

test('what is in order is saved, what is broken is left out and counted', async () => {
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
  await changeSettings(db, 'action-2', 2, { keepDays: 7 });
  await savePosting(db, 'action-3', 3, reading(), []);
  await db.table('certs').put({ id: 'c', cert: { title: 12 } });
  await db.table('postings').put({ key: 'p', skills: '[broken', saved: null });
  const found = await salvage(db.name);
  const { backup, n, lost } = salvagedBackup(found, 'now');
  expect(backup.rows.certs.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(backup.settings.keepDays).toBe(7);
  expect(backup.rows.postings.map(({ saved }) => saved?.reading.posting?.title)).toEqual([
    'Platform engineer',
  ]);
  expect([n, lost]).toEqual([3, 2]);
});

test('data of any version is read, and nothing is written', async () => {
  const name = 'newer';
  const made = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 990);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('certs', { keyPath: 'id' }).put({ id: 'x' });
    request.onsuccess = () => resolve(request.result);
  });
  made.close();
  expect(await salvage(name)).toEqual({
    version: 990,
    fault: null,
    tables: { certs: { rows: [{ id: 'x' }], isCut: false } },
  });
});

test('where there is no database, none is made', async () => {
  expect(await salvage('nowhere')).toEqual({ version: null, fault: null, tables: {} });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
});

/** A request that fails after `good` requests of its kind went well. */
function breaking(kind: 'getAll' | 'openCursor', good = 0): void {
  const call: () => IDBRequest = IDBObjectStore.prototype[kind];
  let left = good;
  vi.spyOn(IDBObjectStore.prototype, kind).mockImplementation(function (this: IDBObjectStore) {
    left -= 1;
    if (left < 0) throw new DOMException('damaged', 'UnknownError');
    return call.call(this);
  });
}

test('a table that cannot be read whole is read row by row', async () => {
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
  breaking('getAll');
  const { certs } = (await salvage(db.name)).tables;
  expect(certs).toMatchObject({ rows: [{ id: 'a' }, { id: 'b' }], isCut: false });
});

test('a table that cannot be read at all is said to be cut, and the others are read', async () => {
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  breaking('getAll', 1);
  breaking('openCursor');
  const { tables } = await salvage(db.name);
  const cut = Object.keys(tables).filter((name) => tables[name]?.isCut);
  expect(cut).toHaveLength(Object.keys(tables).length - 1);
  expect(tables.actions).toMatchObject({ rows: [{ id: 'action-1' }], isCut: false });
});

test('a database that the browser denies is named by its fault', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'InvalidStateError');
  });
  expect(await salvage('denied')).toEqual({ version: null, fault: 'InvalidStateError', tables: {} });
});

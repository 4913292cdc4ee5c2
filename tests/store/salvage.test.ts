import { expect, test } from 'vitest';
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

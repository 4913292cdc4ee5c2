import { expect, test, vi } from 'vitest';
import { undo } from '@/utils/store/act';
import { readBackup, restore } from '@/utils/store/backup';
import { commitCerts, deleteCerts } from '@/utils/store/certs';
import { added, freshDatabase } from './database';

test('D7, D8: every writing transaction of an import, a deletion, an undo and a restore asks to be on the disk before it is acknowledged', async () => {
  const db = freshDatabase();
  const { transaction } = IDBDatabase.prototype;
  const asked: (string | undefined)[] = [];
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    mode,
    options,
  ) {
    if (mode === 'readwrite') asked.push(options?.durability);
    return transaction.call(this, names, mode, options);
  });
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  await deleteCerts(db, 'action-2', 2, ['a']);
  await undo(db, 'action-2', 'action-3', 3);
  await restore(db, 'action-4', 4, await readBackup(db, 'now'), 'replace');
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect([...new Set(asked)]).toEqual(['strict']);
});

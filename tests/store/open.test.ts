import { afterEach, expect, test, vi } from 'vitest';
import { allCerts } from '@/utils/store/certs';
import { opened, openStore } from '@/utils/store/open';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('E2: an upgrade in another window is let through, and the database opens again afterwards', async () => {
  const db = openStore('let-through');
  await opened(db);
  const upgrade = indexedDB.deleteDatabase('let-through');
  await new Promise((resolve, reject) => {
    upgrade.onsuccess = resolve;
    upgrade.onblocked = () => reject(new Error('blocked'));
  });
  expect(await allCerts(db)).toEqual([]);
  db.close();
});

test('a database that somebody holds for two seconds is a refusal, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const db = openStore('held');
  vi.spyOn(db, 'open').mockReturnValue(new Promise(() => undefined) as never);
  const said = vi.fn();
  const done = opened(db).catch(said);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(said.mock.calls).toMatchObject([[{ code: 'database-blocked' }]]);
});

test('no clock goes on after the database has opened', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const db = openStore('quick');
  vi.spyOn(db, 'open').mockResolvedValue(db as never);
  await opened(db);
  expect(vi.getTimerCount()).toBe(0);
});

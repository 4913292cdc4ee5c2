import { expect, test, vi } from 'vitest';
import { commitCerts } from '@/utils/store/certs';
import { type PackedVault, watchVault } from '@/utils/store/live';
import type { FailureCode } from '@/utils/store/refusal';
import { changeSettings } from '@/utils/store/settings';
import { added, freshDatabase } from './database';

/** Everything the vault has told so far, and how often each part did. */
function watched(db = freshDatabase()) {
  let vault: Partial<PackedVault> = {};
  const told: (keyof PackedVault)[] = [];
  const failures: FailureCode[] = [];
  const stop = watchVault(
    db,
    (part) => {
      vault = { ...vault, ...part };
      told.push(...(Object.keys(part) as (keyof PackedVault)[]));
    },
    (code) => failures.push(code),
  );
  return {
    db,
    stop,
    failures,
    vault: () => vault,
    told: (part: keyof PackedVault) => told.filter((one) => one === part).length,
  };
}

test('every part is told at first, and again after it has changed', async () => {
  const { db, stop, vault } = watched();
  await vi.waitFor(() =>
    expect(Object.keys(vault()).sort()).toEqual([
      'backup',
      'certs',
      'choices',
      'postings',
      'settings',
      'words',
    ]),
  );
  expect(vault()).toMatchObject({ certs: [], postings: [], backup: { changes: 0, savedAtMs: null } });
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  await vi.waitFor(() => expect(vault()).toMatchObject({ certs: [{ id: 'a' }], backup: { changes: 1 } }));
  stop();
});

test('a changed setting does not read the postings again', async () => {
  const { db, stop, vault, told } = watched();
  await vi.waitFor(() => expect(told('postings')).toBe(1));
  await changeSettings(db, 'action-1', 1, { keepDays: 30 });
  await vi.waitFor(() => expect(vault().settings?.keepDays).toBe(30));
  expect(told('postings')).toBe(1);
  stop();
});

test('nothing is told after the watch was stopped', async () => {
  const { db, stop, vault, told } = watched();
  await vi.waitFor(() => expect(told('certs')).toBe(1));
  stop();
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  expect([told('certs'), vault().certs]).toEqual([1, []]);
});

test('a database that cannot be read is a plain word', async () => {
  const db = freshDatabase();
  const broken = () => Promise.reject(new DOMException('broken', 'UnknownError'));
  db.use({
    stack: 'dbcore',
    name: 'broken',
    create: (down) => ({ ...down, table: (name) => ({ ...down.table(name), query: broken }) }),
  });
  const { stop, failures } = watched(db);
  await vi.waitFor(() => expect(failures).toContain('database-closed'));
  stop();
});

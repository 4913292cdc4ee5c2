import { beforeEach, describe, expect, test } from 'vitest';
import { undo } from '@/utils/store/act';
import { backupAge, noteBackup, previewMerge, readBackup, restore } from '@/utils/store/backup';
import { lockBackup, unlockBackup } from '@/utils/store/backup-lock';
import { allCerts, commitCerts, deleteCerts } from '@/utils/store/certs';
import { chooseOffers } from '@/utils/store/choices';
import { notePosting, savePosting } from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import { changeSettings, settingsOf } from '@/utils/store/settings';
import { teachWords } from '@/utils/store/words';
import { added, freshDatabase, reading } from './database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

async function filled(): Promise<Database> {
  const source = freshDatabase();
  await commitCerts(
    source,
    'action-1',
    1,
    [added('a'), added('b'), added('c')],
    [{ id: 'f', file: 'f.json', gzip: 'H4sI' }],
  );
  await deleteCerts(source, 'action-2', 2, ['c']);
  await notePosting(source, reading('1'), 3);
  await savePosting(source, 'action-3', 4, reading('2'));
  await chooseOffers(source, 'action-4', 5, ['gsb-terraform'], 'planned');
  await teachWords(source, 'action-5', 6, ['Spring'], { is: 'not-a-skill' });
  await changeSettings(source, 'action-6', 7, { keepDays: 30 });
  return source;
}

describe('a backup', () => {
  test('brought into an empty database gives the same backup', async () => {
    const backup = await readBackup(await filled(), 'now');
    await restore(db, 'action-1', 9, backup, 'replace');
    expect(await readBackup(db, 'now')).toEqual(backup);
  });

  test('replacing removes what the file lacks, and can be undone', async () => {
    await commitCerts(db, 'action-1', 1, [added('mine')], []);
    const before = await readBackup(db, 'now');
    await restore(db, 'action-2', 9, await readBackup(await filled(), 'now'), 'replace');
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['a', 'b']);
    await undo(db, 'action-2', 'action-3', 10);
    expect((await readBackup(db, 'now')).rows).toEqual(before.rows);
  });

  test('merging twice is merging once', async () => {
    const backup = await readBackup(await filled(), 'now');
    await commitCerts(db, 'action-1', 1, [added('mine')], []);
    await restore(db, 'action-2', 9, backup, 'merge');
    const once = await readBackup(db, 'now');
    await restore(db, 'action-3', 10, backup, 'merge');
    expect(await readBackup(db, 'now')).toEqual(once);
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['a', 'b', 'mine']);
  });
});

describe('what a restore brings', () => {
  test.each([
    ['merge', { written: 7, removed: 0 }, ['a', 'b', 'mine'], 90],
    ['replace', { written: 8, removed: 1 }, ['a', 'b'], 30],
  ] as const)('%s', async (mode, result, ids, keepDays) => {
    const { rows, ...rest } = await readBackup(await filled(), 'now');
    await commitCerts(db, 'action-1', 1, [added('mine')], [{ id: 'f', file: 'f.json', gzip: 'H4sI' }]);
    expect(await restore(db, 'action-2', 9, { ...rest, rows }, mode)).toEqual(result);
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(ids);
    expect((await settingsOf(db)).keepDays).toBe(keepDays);
  });
});

test('a backup says its version and when it was made, and no row of it counts writes', async () => {
  const backup = await readBackup(await filled(), '2026-11-25T10:00:00Z');
  expect(backup).toMatchObject({ schema: 'nextbadge/backup@1', savedAt: '2026-11-25T10:00:00Z' });
  for (const row of Object.values(backup.rows).flat()) expect(row).not.toHaveProperty('revision');
  expect(backup.settings.keepDays).toBe(30);
});

test('the reminder counts changes since the last backup', async () => {
  expect(await backupAge(db)).toEqual({ changes: 0, savedAtMs: null });
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  expect(await backupAge(db)).toEqual({ changes: 1, savedAtMs: null });
  await noteBackup(db, 7);
  expect(await backupAge(db)).toEqual({ changes: 0, savedAtMs: 7 });
});

describe('deletions and merges', () => {
  test('a certificate deleted here does not come back by an older file, unless asked for', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
    const backup = await readBackup(db, 'now');
    await deleteCerts(db, 'action-2', 5, ['a']);
    expect(await previewMerge(db, backup)).toEqual({
      certsAdded: 0,
      postingsAdded: 0,
      deletedHere: 1,
      deletedThere: 0,
    });
    await restore(db, 'action-3', 6, backup, 'merge');
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['b']);
    await restore(db, 'action-4', 7, backup, 'merge-revive');
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await db.tombstones.count()).toBe(0);
  });

  test('a certificate deleted where the file comes from goes here too', async () => {
    await commitCerts(db, 'action-1', 1, [added('a'), added('c')], []);
    const backup = await readBackup(await filled(), 'now');
    expect(await previewMerge(db, backup)).toMatchObject({ deletedThere: 1 });
    await restore(db, 'action-2', 9, backup, 'merge');
    expect((await allCerts(db)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a locked backup', () => {
  test('opens with its passphrase and no other', async () => {
    const locked = await lockBackup('{"a":1}', 'correct horse');
    expect(await unlockBackup(locked, 'correct horse')).toEqual({ ok: true, text: '{"a":1}' });
    expect(await unlockBackup(locked, 'wrong horse')).toEqual({ ok: false, code: 'wrong-passphrase' });
  });

  test.each([1, 599_999, 5_000_001, 1e12, 600_000.5, Number.NaN])(
    '%d rounds of key making are refused',
    async (iterations) => {
      const locked = { ...(await lockBackup('{}', 'x')), iterations };
      expect(await unlockBackup(locked, 'x')).toEqual({ ok: false, code: 'bad-cost' });
    },
  );

  test('with any letter of its sealed part changed it is refused', async () => {
    const locked = await lockBackup('{}', 'x');
    for (const field of ['salt', 'iv', 'sealed'] as const) {
      for (let at = 0; at < locked[field].length; at += Math.ceil(locked[field].length / 4)) {
        const letter = locked[field][at] === 'A' ? 'B' : 'A';
        const changed = locked[field].slice(0, at) + letter + locked[field].slice(at + 1);
        expect((await unlockBackup({ ...locked, [field]: changed }, 'x')).ok).toBe(false);
      }
    }
  }, 60_000);
});

describe('nothing lost', () => {
  test('N6: saved, deleted, restored from the file and saved again: the two files are equal', async () => {
    const source = await filled();
    const first = JSON.stringify(await readBackup(source, 'now'));
    await source.delete({ disableAutoOpen: false });
    expect(await allCerts(source)).toEqual([]);
    await restore(source, 'action-1', 9, JSON.parse(first), 'replace');
    expect(JSON.stringify(await readBackup(source, 'now'))).toBe(first);
  });

  test.each(['merge', 'merge-revive', 'replace'] as const)(
    'N7: a restore (%s) that cannot be finished changes nothing',
    async (mode) => {
      await commitCerts(db, 'action-1', 1, [added('mine')], []);
      const before = await readBackup(db, 'now');
      const { rows, ...rest } = await readBackup(await filled(), 'now');
      // One of its last rows cannot be written: it has no key.
      const broken = { ...rest, rows: { ...rows, sources: [{} as never] } };
      await expect(restore(db, 'action-2', 9, broken, mode)).rejects.toThrow();
      expect(await readBackup(db, 'now')).toEqual(before);
      expect(await db.actions.get('action-2')).toBeUndefined();
    },
  );
});

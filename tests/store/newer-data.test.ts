import { expect, test } from 'vitest';
import { readBackup } from '@/utils/store/backup';
import { allCerts, commitCerts } from '@/utils/store/certs';
import { failureOf } from '@/utils/store/failures';
import { notePosting } from '@/utils/store/postings';
import { SCHEMA } from '@/utils/store/schema';
import { added, freshDatabase, reading } from './database';

test('data of a newer version is read and exported, never written', async () => {
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  await db.meta.put({ key: 'schema', value: SCHEMA + 1 });
  const before = await readBackup(db, 'now');

  await expect(commitCerts(db, 'action-2', 2, [added('b')], [])).rejects.toMatchObject({ code: 'read-only' });
  await expect(notePosting(db, reading(), 3)).rejects.toMatchObject({ code: 'read-only' });

  expect(await readBackup(db, 'now')).toEqual(before);
  expect((await allCerts(db)).map(({ id }) => id)).toEqual(['a']);
  expect((await db.meta.get('schema'))?.value).toBe(SCHEMA + 1);
});

test.each([
  [
    Object.assign(new Error(), {
      name: 'AbortError',
      inner: Object.assign(new Error(), { name: 'QuotaExceededError' }),
    }),
    'storage-full',
  ],
  [Object.assign(new Error(), { name: 'DatabaseClosedError' }), 'database-closed'],
  [Object.assign(new Error(), { name: 'VersionError' }), 'read-only'],
  [
    Object.assign(new Error(), {
      name: 'OpenFailedError',
      inner: Object.assign(new Error(), { name: 'UnknownError' }),
    }),
    'database-closed',
  ],
  [new TypeError('ours'), 'unexpected'],
  ['not an error', 'unexpected'],
])('what the database throws has a plain word (%#)', (error, code) => {
  expect(failureOf(error)).toBe(code);
});

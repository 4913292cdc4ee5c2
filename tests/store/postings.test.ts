import { beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from '@/utils/store/posting-key';
import {
  allPostings,
  deletePostings,
  forgetOldPostings,
  noteOnPosting,
  notePosting,
  savePosting,
  unsavePosting,
} from '@/utils/store/postings';
import type { Database } from '@/utils/store/schema';
import { changeSettings } from '@/utils/store/settings';
import { freshDatabase, reading } from './database';

const DAY_MS = 86_400_000;
let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

describe('a posting that was only seen', () => {
  test('keeps skills and needs, no text and no address', async () => {
    await notePosting(db, reading(), 5);
    const [row] = await allPostings(db);
    expect(row).toMatchObject({ key: 'greenhouse:1', title: 'Platform engineer', seenAtMs: 5, saved: null });
    expect(JSON.stringify(row)).not.toMatch(/You know|https:/);
  });

  test('is one row however often it is seen', async () => {
    await notePosting(db, reading(), 5);
    await notePosting(db, reading(), 9);
    expect(await allPostings(db)).toMatchObject([{ firstSeenAtMs: 5, seenAtMs: 9, revision: 1 }]);
  });

  test('is gone after 90 days, while a saved one stays', async () => {
    await notePosting(db, reading('1'), 0);
    await savePosting(db, 'action-1', 0, reading('2'));
    expect(await forgetOldPostings(db, 90 * DAY_MS)).toBe(0);
    expect(await forgetOldPostings(db, 91 * DAY_MS)).toBe(1);
    expect((await allPostings(db)).map(({ key }) => key)).toEqual(['greenhouse:2']);
  });

  test('is not kept when the switch is off', async () => {
    await changeSettings(db, 'action-1', 1, { keepSeen: false });
    await notePosting(db, reading(), 5);
    expect(await allPostings(db)).toEqual([]);
  });
});

describe('a saved posting', () => {
  test('keeps its text until it is saved no more', async () => {
    const saved = await savePosting(db, 'action-1', 7, reading());
    expect((await allPostings(db))[0]?.saved).toMatchObject({
      savedAtMs: 7,
      stage: 'saved',
      reading: reading(),
    });
    await unsavePosting(db, 'action-2', 8, saved?.key ?? '');
    expect(await allPostings(db)).toMatchObject([{ saved: null, title: 'Platform engineer' }]);
  });

  test('a note written from an old view is a clash', async () => {
    await savePosting(db, 'action-1', 7, reading());
    const note = { key: 'greenhouse:1', revision: 1, note: 'Call Ada', stage: 'applied' as const };
    expect(await noteOnPosting(db, 'action-2', 8, note)).toBe(true);
    await expect(noteOnPosting(db, 'action-3', 9, note)).rejects.toMatchObject({ code: 'clash' });
    expect((await allPostings(db))[0]?.saved).toMatchObject({ note: 'Call Ada', stage: 'applied' });
  });

  test('seeing it again does not clash with a note in another view', async () => {
    await savePosting(db, 'action-1', 7, reading());
    await notePosting(db, reading(), 8);
    expect(
      await noteOnPosting(db, 'action-2', 9, { key: 'greenhouse:1', revision: 1, note: 'x', stage: 'saved' }),
    ).toBe(true);
  });

  test('a deletion leaves a tombstone', async () => {
    await savePosting(db, 'action-1', 7, reading());
    expect(await deletePostings(db, 'action-2', 8, ['greenhouse:1', 'unknown'])).toEqual({ deleted: 1 });
    expect(await db.tombstones.toArray()).toMatchObject([
      { table: 'postings', key: 'greenhouse:1', atMs: 8 },
    ]);
  });
});

test('a posting without an id of its site is known by a hash, not by its address', async () => {
  const posting = { ...reading().posting, site: null, id: null } as NonNullable<
    ReturnType<typeof reading>['posting']
  >;
  const key = await keyOf(posting);
  expect(key).toMatch(/^page:[0-9a-f]{24}$/);
  expect(await keyOf({ ...posting })).toBe(key);
  expect(await keyOf({ ...posting, url: null })).not.toBe(key);
});

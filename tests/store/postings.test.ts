import { beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from '@/utils/store/posting-key';
import {
  allPostings,
  deletePostings,
  forgetOldPostings,
  noteOnPosting,
  notePosting,
  packedPostings,
  postingOf,
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

describe('what a row says', () => {
  const none = { ...reading(), status: 'not-a-posting', posting: null } as const;
  const bare = { ...reading(), skills: [] };
  const [skill] = reading().skills;

  test('of a posting in which nothing was recognised', async () => {
    await notePosting(db, bare, 5);
    expect(await allPostings(db)).toMatchObject([{ status: 'nothing-recognised', skills: [] }]);
  });

  test('of one with skills: each without the places where it is named', async () => {
    await notePosting(db, reading(), 5);
    const { mentions: _, ...seen } = skill as NonNullable<typeof skill>;
    const [row] = await allPostings(db);
    expect(row).toMatchObject({
      status: 'read',
      company: 'Harbourline',
      site: 'greenhouse',
      firstSeenAtMs: 5,
    });
    expect(row?.skills[0]).toEqual(seen);
  });

  test('of one that is saved with words taught since: the skills as taught, the reading as it was', async () => {
    await savePosting(db, 'action-1', 7, reading(), []);
    expect(await allPostings(db)).toMatchObject([{ skills: [], saved: { reading: reading(), note: '' } }]);
  });

  test('of one that is saved again: the note and stage stay, the time is the new one', async () => {
    await savePosting(db, 'action-1', 7, reading());
    const note = { key: 'greenhouse:1', revision: 1, note: 'Call Ada', stage: 'applied' as const };
    await noteOnPosting(db, 'action-2', 8, note);
    await savePosting(db, 'action-3', 9, reading());
    expect((await allPostings(db))[0]?.saved).toMatchObject({
      savedAtMs: 9,
      note: 'Call Ada',
      stage: 'applied',
    });
  });

  test('of a page that is no posting: there is none', async () => {
    await notePosting(db, none, 5);
    expect(await savePosting(db, 'action-1', 7, none)).toBeNull();
    expect([await postingOf(db, none), await allPostings(db)]).toEqual([null, []]);
  });

  test('is found by the reading of its posting', async () => {
    await notePosting(db, reading('1'), 5);
    expect(await postingOf(db, reading('1'))).toMatchObject({
      key: 'greenhouse:1',
      skills: [{ id: 'docker' }, {}],
    });
    expect(await postingOf(db, reading('2'))).toBeNull();
  });
});

test.each([999, 1_000, 1_001, 2_000])(
  '%d postings are read in pieces, each once and in order',
  async (count) => {
    await notePosting(db, reading(), 5);
    const [row] = await packedPostings(db);
    const keys = Array.from({ length: count }, (_, n) => `x:${String(n).padStart(5, '0')}`);
    await db.postings.clear();
    await db.postings.bulkPut(keys.map((key) => ({ ...(row as NonNullable<typeof row>), key })));
    expect((await packedPostings(db)).map(({ key }) => key)).toEqual(keys);
  },
);

describe('what is not saved', () => {
  test.each([
    ['unknown', async () => undefined],
    ['only seen', () => notePosting(db, reading(), 5)],
  ])('a posting that is %s can be neither noted on nor unsaved', async (_, given) => {
    await given();
    const note = { key: 'greenhouse:1', revision: 1, note: 'x', stage: 'saved' as const };
    expect(await noteOnPosting(db, 'action-1', 6, note)).toBe(false);
    expect(await unsavePosting(db, 'action-2', 7, 'greenhouse:1')).toBe(false);
  });

  test('a posting that is saved no more is seen as before', async () => {
    await notePosting(db, reading(), 5);
    await savePosting(db, 'action-1', 7, reading());
    expect(await unsavePosting(db, 'action-2', 8, 'greenhouse:1')).toBe(true);
    expect(await allPostings(db)).toMatchObject([{ firstSeenAtMs: 5, seenAtMs: 5, saved: null }]);
  });

  test('goes after the days that the user set, to the millisecond', async () => {
    await changeSettings(db, 'action-1', 1, { keepDays: 2 });
    await notePosting(db, reading(), 5);
    expect(await forgetOldPostings(db, 5 + 2 * DAY_MS)).toBe(0);
    expect(await forgetOldPostings(db, 6 + 2 * DAY_MS)).toBe(1);
  });
});

test('a deleted posting that is saved again is noted as deleted no more', async () => {
  await savePosting(db, 'action-1', 7, reading());
  await deletePostings(db, 'action-2', 8, ['greenhouse:1']);
  expect(await allPostings(db)).toEqual([]);
  await savePosting(db, 'action-3', 9, reading());
  expect(await db.tombstones.count()).toBe(0);
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

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetShown,
  forgetTab,
  keepReading,
  keepShown,
  keptOfTab,
  outdateShown,
  readingOfTab,
  shownOf,
  shownStamp,
} from '@/utils/store/tabs';
import { reading } from './database';

const { session } = fakeBrowser.storage;
const isFull = () => vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('the quota is exceeded'));

beforeEach(() => fakeBrowser.reset());

describe('the reading of a tab', () => {
  test('is there with its frame, for this tab alone', async () => {
    await keepReading(1, reading('7'), 3);
    expect(await keptOfTab(1)).toEqual({ frame: 3, reading: reading('7') });
    expect(await readingOfTab(1)).toEqual(reading('7'));
    expect(await readingOfTab(2)).toBeNull();
  });

  test('is of the page itself where no frame is named', async () => {
    await keepReading(1, reading());
    expect((await keptOfTab(1))?.frame).toBe(0);
  });

  test('takes the place of other tabs’ readings when the session is full', async () => {
    await keepReading(1, reading('1'));
    await keepReading(2, reading('2'));
    isFull();
    await keepReading(2, reading('3'));
    expect(await readingOfTab(1)).toBeNull();
    expect(await readingOfTab(2)).toEqual(reading('3'));
  });

  test('goes with its tab, and so does what was shown of it', async () => {
    await keepReading(1, reading());
    await keepShown(1, '', { gaps: 2 });
    await forgetTab(1);
    expect(await session.get(null)).toEqual({});
  });
});

describe('what was shown of a tab', () => {
  test('stands there until something it depends on has changed', async () => {
    await keepShown(1, await shownStamp(), { gaps: 2 });
    expect(await shownOf(1)).toEqual({ gaps: 2 });
    expect(await shownOf(2)).toBeNull();
    await outdateShown();
    expect(await shownOf(1)).toBeNull();
  });

  test('never counts when it was begun before the change and kept after it', async () => {
    const before = await shownStamp();
    await outdateShown();
    await keepShown(1, before, { gaps: 2 });
    expect(await shownOf(1)).toBeNull();
    await keepShown(1, await shownStamp(), { gaps: 1 });
    expect(await shownOf(1)).toEqual({ gaps: 1 });
  });

  test('is not left there from before when the session is full', async () => {
    await keepShown(1, '', { gaps: 2 });
    isFull();
    await keepShown(1, '', { gaps: 1 });
    expect(await shownOf(1)).toBeNull();
  });

  test('goes by itself, and the reading stays', async () => {
    await keepReading(1, reading());
    await keepShown(1, '', { gaps: 2 });
    await forgetShown(1);
    expect([await shownOf(1), await readingOfTab(1)]).toEqual([null, reading()]);
  });
});

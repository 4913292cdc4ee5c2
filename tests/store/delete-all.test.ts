import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '@/utils/store/backup';
import { allCerts, commitCerts, deleteCerts } from '@/utils/store/certs';
import { deleteAll } from '@/utils/store/delete-all';
import { added, freshDatabase } from './database';

const OWN_SITE = 'https://boards.greenhouse.io/*';
const GRANTED = 'https://careers.example/*';

/** What the browser holds of us beside the database: badge texts by tab, scripts and hosts. */
function browserWith(granted: readonly string[], scripts: readonly string[]) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: [OWN_SITE] }],
  } as never);
  const { action, scripting, permissions } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockResolvedValue(
    scripts.map((id) => ({ id })) as never,
  );
  vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins: [OWN_SITE, ...granted] } as never);
  return {
    setBadgeText: vi
      .spyOn(action, 'setBadgeText')
      .mockRejectedValueOnce(new Error('no such tab'))
      .mockResolvedValue(),
    unregister: vi.spyOn(scripting, 'unregisterContentScripts').mockResolvedValue(),
    remove: vi.spyOn(permissions, 'remove').mockResolvedValue(true as never),
  };
}

beforeEach(() => fakeBrowser.reset());

test('E8: delete-everything leaves no row, no tombstone, no session and no stored value', async () => {
  browserWith([], []);
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a'), added('b')], []);
  await deleteCerts(db, 'action-2', 2, ['a']);
  await fakeBrowser.storage.session.set({ 'tab:1': 'x' });
  await fakeBrowser.storage.local.set({ x: 1 });
  await deleteAll(db);
  const { rows } = await readBackup(db, 'now');
  expect(Object.values(rows).flat()).toEqual([]);
  expect([await db.actions.count(), await db.meta.count()]).toEqual([0, 0]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('the database can be used again at once', async () => {
  browserWith([], []);
  const db = freshDatabase();
  await commitCerts(db, 'action-1', 1, [added('a')], []);
  await deleteAll(db);
  await commitCerts(db, 'action-1', 2, [added('b')], []);
  expect((await allCerts(db)).map(({ id }) => id)).toEqual(['b']);
});

test('badge texts, registered scripts and granted sites go, and the sites we ship with stay', async () => {
  const { setBadgeText, unregister, remove } = browserWith([GRANTED], ['site']);
  await deleteAll(freshDatabase());
  expect(setBadgeText.mock.calls.map(([details]) => details)).toEqual([
    { tabId: 1, text: '' },
    { tabId: 2, text: '' },
  ]);
  expect(unregister).toHaveBeenCalledOnce();
  expect(remove.mock.calls.map(([permissions]) => permissions)).toEqual([{ origins: [GRANTED] }]);
});

test('where nothing was granted or registered the browser is asked for nothing', async () => {
  const { unregister, remove } = browserWith([], []);
  await deleteAll(freshDatabase());
  expect([unregister.mock.calls, remove.mock.calls]).toEqual([[], []]);
});

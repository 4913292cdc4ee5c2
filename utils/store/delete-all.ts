import { browser } from 'wxt/browser';
import type { Database } from './schema';

/**
 * Removes all there is, tombstones included: database, session, badge texts, grants and scripts registered for them.
 * The database is then opened anew, empty. Freed disk pages may hold old bytes until the browser compacts them.
 */
export async function deleteAll(db: Database): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await browser.storage.session.clear();
  await browser.storage.local.clear();
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await browser.action.setBadgeText({ tabId: id, text: '' }).catch(() => undefined);
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []),
  );
  const granted = origins.filter((origin) => !fixed.has(origin));
  if (granted.length > 0) await browser.permissions.remove({ origins: granted });
}

import { browser } from 'wxt/browser';
import { MATCHES } from '@/utils/core/sites';
import { ALWAYS_SCRIPT, READER_SCRIPT } from '@/utils/page/scripts';

const ID = 'granted-sites';

/**
 * Lets our scripts run on the sites that the user granted ("Always read on this site"), and on no others. The reader is
 * put in beside the small script: only the hosts of the site table may load it by themselves.
 */
export async function readGrantedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !MATCHES.includes(origin) && /^https:\/\/[^*]/.test(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    js: [READER_SCRIPT, ALWAYS_SCRIPT],
    allFrames: true,
    runAt: 'document_idle' as const,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

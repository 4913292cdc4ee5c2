import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOf } from '@/utils/core/sites';
import { startInPage } from '@/utils/page/start';

/**
 * The content script of the sites we know, and what is injected on a click anywhere else: there it waits to be asked.
 *
 * An unlisted script, put into the manifest by `wxt.config.ts`: the framework's own kind of content script announces
 * itself to the page by an event and a posted message, which tells any page that we are installed (THREATS.md B3).
 */
export default defineUnlistedScript({
  globalName: false,
  main: () => startInPage({ watching: (siteOf(location.href)?.matches.length ?? 0) > 0 }),
});

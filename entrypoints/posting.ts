import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glance } from '@/utils/page/glance';
import { startReader } from '@/utils/page/reader-file';

/** The table of `pack-signs.ts`, put in by `wxt.config.ts`. */
declare const SIGNS: string;

/**
 * The content script of the sites we know: looks whether there may be a posting, and only then loads the reader.
 *
 * An unlisted script, put into the manifest by `wxt.config.ts`: the framework's own kind of content script announces
 * itself to the page by an event and a posted message, which tells any page that we are installed (THREATS.md B3).
 */
export default defineUnlistedScript({
  globalName: false,
  main: () => glance(SIGNS, (seenAt) => void startReader({ watching: true, seenAt })),
});

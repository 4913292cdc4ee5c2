import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOffered } from '@/utils/page/reader-file';

/** The content script of a site the user granted ("always read on this site"): the browser put the reader in before it. */
export default defineUnlistedScript({
  globalName: false,
  main: () => {
    startOffered({ watching: true });
  },
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startInPage } from '@/utils/page/start';

/** The content script of a site the user granted ("always read on this site"). */
export default defineUnlistedScript({
  globalName: false,
  main: () => startInPage({ watching: true }),
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectBadgePage } from '@/utils/core/certs/page/collect';
import { browserDom } from '@/utils/core/posting/browser-dom';

/** Takes from a page what it shows of a badge and gives it to who put this script there, on a click of the user. */
export default defineUnlistedScript({
  globalName: false,
  main: () => collectBadgePage(browserDom(), document, location.href),
});

import type { Site } from './site';

/** Naukri. A splash screen first; class names end in a hash, their beginnings hold. */
export const naukri: Site = {
  id: 'naukri',
  name: 'Naukri',
  matches: ['https://*.naukri.com/*'],
  posting: [/^\/job-listings-[^?#]*-(\d+)/],
  title: ['[class*="styles_jd-header-title"]', 'h1'],
  company: ['[class*="styles_jd-header-comp-name"] a', '[class*="styles_jd-header-comp-name"]'],
  location: ['[class*="styles_jhc__loc"]'],
  body: ['[class*="JDC__dang-inner-html"], [class*="styles_key-skill"]', '[class*="job-desc-container"]'],
  spa: true,
  checked: null,
};

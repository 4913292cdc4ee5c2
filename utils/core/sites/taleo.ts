import type { Site } from './site';

/** Oracle Taleo, two products: Business Edition has JSON-LD, Enterprise fills the page by script. */
export const taleo: Site = {
  id: 'taleo',
  name: 'Taleo',
  matches: ['https://*.taleo.net/*'],
  posting: [/\/careersection\/[^/]+\/jobdetail\.ftl\?[^#]*job=([^&#]+)/, /[?&]rid=(\d+)/],
  title: ['[id^="requisitionDescriptionInterface"] .titlepage', '.titlepage', 'h1'],
  body: ['.requisitionDescriptionInner', '[id^="requisitionDescriptionInterface"] .editablesection'],
  without: ['.titlepage'],
  checked: null,
};

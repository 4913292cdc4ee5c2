import type { Site } from './site';

/** Hays. The company named is the agency, not the employer. Nobody has checked a page of it yet. */
export const hays: Site = {
  id: 'hays',
  name: 'Hays',
  matches: [
    'https://*.hays.co.uk/*',
    'https://*.hays.com/*',
    'https://*.hays.com.au/*',
    'https://*.hays.de/*',
  ],
  posting: [/^\/(?:job-detail|jobs)\/[^?#]*?_?(\d{5,})/],
  spa: true,
  checked: null,
};

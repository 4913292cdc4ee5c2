import type { Site } from './site';

/** Built In and its city editions. Nobody has checked a page of it yet. */
export const builtin: Site = {
  id: 'builtin',
  name: 'Built In',
  matches: [
    'https://*.builtin.com/*',
    'https://*.builtinaustin.com/*',
    'https://*.builtinboston.com/*',
    'https://*.builtinchicago.org/*',
    'https://*.builtincolorado.com/*',
    'https://*.builtinla.com/*',
    'https://*.builtinnyc.com/*',
    'https://*.builtinseattle.com/*',
    'https://*.builtinsf.com/*',
  ],
  posting: [/^\/job\/[^/]+\/(\d+)/],
  checked: null,
};

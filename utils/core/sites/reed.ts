import type { Site } from './site';

/** Reed. Nobody has checked a page of it yet. */
export const reed: Site = {
  id: 'reed',
  name: 'Reed',
  matches: ['https://*.reed.co.uk/*'],
  posting: [/^\/jobs\/[^/]+\/(\d+)/],
  checked: null,
};

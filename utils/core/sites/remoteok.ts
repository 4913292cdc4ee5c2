import type { Site } from './site';

/** Remote OK. Only its list has been seen; a posting opens as a row of it. */
export const remoteok: Site = {
  id: 'remoteok',
  name: 'Remote OK',
  matches: ['https://*.remoteok.com/*', 'https://*.remoteok.io/*'],
  posting: [/^\/remote-jobs\/(?:[\w-]*-)?(\d{5,})/],
  checked: null,
};

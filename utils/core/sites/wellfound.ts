import type { Site } from './site';

/** Wellfound. Generated class names behind a sign-in; no selector known that would hold. */
export const wellfound: Site = {
  id: 'wellfound',
  name: 'Wellfound',
  matches: ['https://*.angel.co/*', 'https://*.wellfound.com/*'],
  posting: [/^\/jobs\/(\d+)-/, /^\/company\/[^/]+\/jobs\/(\d+)-/],
  spa: true,
  checked: null,
};

import type { Site } from './site';

/** Adzuna. An aggregator: the text is often cut and goes on elsewhere. Nobody has checked a page of it yet. */
export const adzuna: Site = {
  id: 'adzuna',
  name: 'Adzuna',
  matches: ['https://*.adzuna.com/*', 'https://*.adzuna.co.uk/*', 'https://*.adzuna.de/*'],
  posting: [/^\/(?:jobs\/)?(?:details|land\/ad)\/(\d+)/],
  checked: null,
};

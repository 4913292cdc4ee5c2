import type { Site } from './site';

/** Rippling. A Next.js page; nobody has checked a page of it yet. */
export const rippling: Site = {
  id: 'rippling',
  name: 'Rippling',
  matches: ['https://ats.rippling.com/*'],
  posting: [/^\/(?:[a-z]{2}-[A-Z]{2}\/)?[\w-]+\/jobs\/([0-9a-f-]{36})/],
  spa: true,
  checked: null,
};

import type { Site } from './site';

/** Handshake. Behind a sign-in; nobody has checked a page of it yet. */
export const handshake: Site = {
  id: 'handshake',
  name: 'Handshake',
  matches: ['https://*.joinhandshake.com/*'],
  posting: [/^\/(?:stu\/|job-search\/)?(?:jobs\/)?(\d{5,})/],
  spa: true,
  checked: null,
};

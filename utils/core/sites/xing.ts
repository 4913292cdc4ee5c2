import type { Site } from './site';

/** XING. Generated class names; nobody has checked a page of it yet. */
export const xing: Site = {
  id: 'xing',
  name: 'XING',
  matches: ['https://*.xing.com/*'],
  posting: [/^\/jobs\/[\w-]+-(\d{6,})/],
  spa: true,
  checked: null,
};

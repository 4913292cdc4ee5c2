import type { Site } from './site';

/** BambooHR. A React page under /careers. */
export const bamboohr: Site = {
  id: 'bamboohr',
  name: 'BambooHR',
  matches: ['https://*.bamboohr.com/*'],
  posting: [/^\/careers\/(\d+)/, /^\/jobs\/view\.php\?id=(\d+)/],
  title: ['h1', 'h2'],
  body: ['.BambooHR-ATS-board__JobPost', '.BambooHR-ATS-Description'],
  spa: true,
  checked: null,
};

import type { Site } from './site';

/** We Work Remotely. Only its list has been seen. */
export const weworkremotely: Site = {
  id: 'weworkremotely',
  name: 'We Work Remotely',
  matches: ['https://*.weworkremotely.com/*'],
  posting: [/^\/(?:remote-jobs|listings)\/([\w-]+)/],
  checked: null,
};

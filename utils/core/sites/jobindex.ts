import type { Site } from './site';

/** Jobindex. Mostly teasers that lead to the employer’s site. Nobody has checked a page of it yet. */
export const jobindex: Site = {
  id: 'jobindex',
  name: 'Jobindex',
  matches: ['https://*.jobindex.dk/*'],
  posting: [/^\/(?:jobannonce|vis-job)\/([hr]?\d+)/],
  checked: null,
};

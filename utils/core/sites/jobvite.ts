import type { Site } from './site';

/** Jobvite. Often in a frame on the employer’s site; nobody has checked a page of it yet. */
export const jobvite: Site = {
  id: 'jobvite',
  name: 'Jobvite',
  matches: ['https://jobs.jobvite.com/*'],
  posting: [/^\/(?:careers\/)?[\w-]+\/job\/(\w+)/],
  checked: null,
};

import type { Site } from './site';

/** USAJOBS. Duties, requirements, qualifications and education apart. Nobody has checked a page of it yet. */
export const usajobs: Site = {
  id: 'usajobs',
  name: 'USAJOBS',
  matches: ['https://*.usajobs.gov/*'],
  posting: [/^\/(?:job|GetJob\/ViewDetails)\/(\d+)/],
  checked: null,
};

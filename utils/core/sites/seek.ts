import type { Site } from './site';

/** SEEK, JobStreet and JobsDB, which share one page. */
export const seek: Site = {
  id: 'seek',
  name: 'SEEK',
  matches: [
    'https://*.jobsdb.com/*',
    'https://*.jobstreet.com/*',
    'https://*.seek.co.nz/*',
    'https://*.seek.com/*',
    'https://*.seek.com.au/*',
  ],
  posting: [/\/job\/(\d{6,})/, /[?&]jobId=(\d{6,})/],
  pane: ['[data-automation="splitViewDetails"]', '[data-automation="jobDetailsPage"]'],
  title: ['[data-automation="job-detail-title"]'],
  company: ['[data-automation="advertiser-name"]'],
  location: ['[data-automation="job-detail-location"]'],
  salary: ['[data-automation="job-detail-salary"]'],
  body: ['[data-automation="jobAdDetails"]'],
  spa: true,
  checked: '2026-11-25',
};

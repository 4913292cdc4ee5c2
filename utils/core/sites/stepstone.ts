import type { Site } from './site';

/** StepStone and its sister sites (Totaljobs, CWJobs, Jobsite, IrishJobs), assumed to share its markers. */
export const stepstone: Site = {
  id: 'stepstone',
  name: 'StepStone',
  matches: [
    'https://*.cwjobs.co.uk/*',
    'https://*.irishjobs.ie/*',
    'https://*.jobsite.co.uk/*',
    'https://*.stepstone.at/*',
    'https://*.stepstone.be/*',
    'https://*.stepstone.de/*',
    'https://*.stepstone.nl/*',
    'https://*.totaljobs.com/*',
  ],
  posting: [/^\/(?:job\/|stellenangebote--.*--)(\d{5,})/, /^\/job\/(?:[^?#]*\/)?(?:[^?#]*-job)?(\d{6,})/],
  title: ['[data-at="header-job-title"]', 'h1'],
  company: ['[data-at="metadata-company-name"]'],
  location: ['[data-at="metadata-location"]'],
  body: ['[data-at="job-ad-content"]'],
  without: ['[data-at="job-ad-salary"]'],
  checked: null,
};

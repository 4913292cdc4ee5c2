import type { Site } from './site';

/** ZipRecruiter. A page of its own, or the pane of a search. */
export const ziprecruiter: Site = {
  id: 'ziprecruiter',
  name: 'ZipRecruiter',
  matches: ['https://*.ziprecruiter.co.uk/*', 'https://*.ziprecruiter.com/*'],
  posting: [
    /^\/c\/[^/]+\/Job\/[^?#]+\?[^#]*jid=(\w+)/,
    /^\/c\/[^/]+\/Job\/[^?#]+/,
    /^\/jobs-search[^#]*[?&]lk=([^&#]+)/,
  ],
  pane: ['[data-testid="right-pane"]', '[data-testid="job-details-scroll-container"]'],
  title: ['.job_title', 'h1', 'h2'],
  company: ['.company_name', 'a[href*="/co/"]'],
  body: ['[data-testid="job-details-scroll-container"]', '.job_description'],
  without: ['h1', 'h2.job_title', '.company_name'],
  spa: true,
  checked: null,
};

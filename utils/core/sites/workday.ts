import type { Site } from './site';

/** Workday. An empty shell at first; a board opens the posting in its right-hand pane. The employer is mostly only in the host name. */
export const workday: Site = {
  id: 'workday',
  name: 'Workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  posting: [/\/(?:details|job)\/(?:[^?#]*\/)?[^/?#]*_([A-Za-z0-9-]+)/],
  pane: ['[data-automation-id="jobPostingPage"]', '[data-automation-id="jobDetails"]'],
  title: ['[data-automation-id="jobPostingHeader"]', '[data-automation-id="jobPostingTitle"]'],
  company: ['[data-automation-id="jobPostingCompany"]', '[data-automation-id="companyName"]'],
  location: [
    '[data-automation-id="locations"] dd',
    '[data-automation-id="locations"]',
    '[data-automation-id="jobPostingLocation"]',
  ],
  body: ['[data-automation-id="jobPostingDescription"]'],
  spa: true,
  checked: null,
};

import type { Site } from './site';

/** Workable. Description, requirements and benefits are parts of their own. */
export const workable: Site = {
  id: 'workable',
  name: 'Workable',
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  posting: [/^\/[\w-]+\/j\/([A-Z0-9]{8,12})/, /^\/view\/([\w-]+)/, /^\/j\/([A-Z0-9]{8,12})/],
  title: ['[data-ui="job-title"]', 'h1'],
  company: ['[data-ui="company-name"]'],
  location: ['[data-ui="job-location"]'],
  body: ['[data-ui="job-description"], [data-ui="job-requirements"], [data-ui="job-benefits"]'],
  spa: true,
  checked: null,
};

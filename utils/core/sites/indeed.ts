import type { Site } from './site';

/** Indeed. A page of its own under /viewjob, or the right-hand pane of a search. */
export const indeed: Site = {
  id: 'indeed',
  name: 'Indeed',
  matches: ['https://*.indeed.com/*'],
  posting: [/^\/(?:m\/)?viewjob\?(?:[^#]*&)?jk=([0-9a-f]{16})/, /[?&]vjk=([0-9a-f]{16})/],
  pane: ['#jobsearch-ViewjobPaneWrapper', '.jobsearch-RightPane', '.jobsearch-ViewJobLayout'],
  title: [
    '[data-testid="jobsearch-JobInfoHeader-title"]',
    '[data-testid="vj-job-title"]',
    '.jobsearch-JobInfoHeader-title',
  ],
  company: [
    '[data-testid="inlineHeader-companyName"]',
    '[data-testid="vj-company-name"]',
    '[data-company-name="true"]',
  ],
  location: ['[data-testid="inlineHeader-companyLocation"]', '[data-testid="job-location"]'],
  salary: ['#salaryInfoAndJobType'],
  body: ['#jobDescriptionText', '[data-testid="viewjob-job-content"]'],
  without: ['[data-testid^="job-card-"]'],
  shownId: { selector: '.vjs-highlight [data-jk]', attribute: 'data-jk' },
  spa: true,
  checked: '2026-11-25',
};

import type { Site } from './site';

/** Ashby. A single-page application with generated class names; on its application tab there is no description. */
export const ashby: Site = {
  id: 'ashby',
  name: 'Ashby',
  matches: ['https://jobs.ashbyhq.com/*'],
  posting: [/^\/[^/?#]+\/([0-9a-f-]{36})/, /[?&]ashby_jid=([0-9a-f-]{36})/],
  title: ['[class*="jobPostingHeader"] h1', 'h1'],
  body: ['[class*="descriptionText" i]', '[class*="jobDescription" i]', '[class*="ashby-job-posting"]'],
  spa: true,
  checked: null,
};

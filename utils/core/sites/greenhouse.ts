import type { Site } from './site';

/** Greenhouse. Server-rendered; also shown in a frame on the employer's own site. */
export const greenhouse: Site = {
  id: 'greenhouse',
  name: 'Greenhouse',
  matches: [
    'https://boards.greenhouse.io/*',
    'https://boards.eu.greenhouse.io/*',
    'https://job-boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
  ],
  posting: [/^\/[\w-]+\/jobs\/(\d+)/, /^\/embed\/job_app\?[^#]*token=(\d+)/, /[?&]gh_jid=(\d+)/],
  title: ['.job__title h1', '.job__title', 'h1.app-title', 'h1.section-header'],
  company: ['.company-name'],
  location: ['.job__location', '.location'],
  body: ['.job__description', '#content'],
  without: ['.job__title', '.job__location', '#application', '.application--container'],
  checked: null,
};

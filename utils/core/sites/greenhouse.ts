import type { Site } from './site';

/** Greenhouse. Server-rendered, in two templates; also shown in a frame on the employer’s own site. */
export const greenhouse: Site = {
  id: 'greenhouse',
  name: 'Greenhouse',
  matches: [
    'https://boards.eu.greenhouse.io/*',
    'https://boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
    'https://job-boards.greenhouse.io/*',
  ],
  posting: [/^\/[\w-]+\/jobs\/(\d+)/, /^\/embed\/job_app\?[^#]*token=(\d+)/, /[?&]gh_jid=(\d+)/],
  title: ['.job__title h1', 'h1.app-title', 'h1.section-header', '.job__title'],
  company: ['.company-name', '.logo img[alt]', '.image-container img[alt]'],
  location: ['.job__location', '.location'],
  body: ['.job__description', '#content'],
  without: ['#application', '.application--container', '#header'],
  checked: null,
};

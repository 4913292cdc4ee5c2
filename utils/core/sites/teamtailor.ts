import type { Site } from './site';

/** Teamtailor. JSON-LD is part of its own feed and holds on custom domains too. */
export const teamtailor: Site = {
  id: 'teamtailor',
  name: 'Teamtailor',
  matches: ['https://*.teamtailor.com/*'],
  posting: [/^\/jobs\/(\d{5,})-[\w-]+/],
  title: ['h1'],
  company: ['meta[property="og:site_name"]'],
  body: ['[data-controller="careersite--job-description"]', '.body-block'],
  checked: null,
};

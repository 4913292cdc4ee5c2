import type { Site } from './site';

/** SAP SuccessFactors. Microdata on custom domains; organisation and place are metas without text. */
export const successfactors: Site = {
  id: 'successfactors',
  name: 'SuccessFactors',
  matches: ['https://*.successfactors.com/*', 'https://*.successfactors.eu/*'],
  posting: [/[?&]career_job_req_id=(\d+)/, /^\/job\/[^/]+\/(\d{6,})/],
  title: ['[itemprop="title"]', 'h1'],
  company: ['[itemprop="hiringOrganization"] [itemprop="name"]', 'meta[itemprop="hiringOrganization"]'],
  location: ['.jobGeoLocation', '[itemprop="jobLocation"] [itemprop="streetAddress"]'],
  body: ['.jobdescription', '[itemprop="description"]'],
  checked: '2026-11-25',
};

import type { Site } from './site';

/** SmartRecruiters. The classic template marks its parts up; the newer one draws them in shadow roots. */
export const smartrecruiters: Site = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  matches: ['https://careers.smartrecruiters.com/*', 'https://jobs.smartrecruiters.com/*'],
  posting: [/^\/[\w-]+\/(\d+)/, /^\/oneclick-ui\/company\/[\w-]+\/(?:publication|job)\/([\w-]+)/],
  title: ['h1.job-title', 'h1'],
  company: ['.company-name'],
  location: ['[itemprop="address"]'],
  body: ['.job-sections', '#st-jobDescription', '[itemprop="description"]'],
  without: ['#st-companyDescription'],
  checked: null,
};

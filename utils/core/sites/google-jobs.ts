import type { Site } from './site';

/** Google’s job search. All class names rotate and its host is far more than jobs: only by click. */
export const googleJobs: Site = {
  id: 'google-jobs',
  name: 'Google Jobs',
  matches: [],
  byClick: ['https://www.google.com/search*'],
  posting: [/^\/search\?[^#]*(?:udm=8|ibp=htl(?:;|%3B)jobs)/],
  spa: true,
  checked: null,
};

import type { Site } from './site';

/** Recruitee. Server-rendered; custom domains keep /o/. */
export const recruitee: Site = {
  id: 'recruitee',
  name: 'Recruitee',
  matches: ['https://*.recruitee.com/*'],
  posting: [/^\/o\/([\w-]+)/],
  title: ['h1'],
  body: ['.career-page-description', '.custom-css-style-job-widget-description'],
  checked: null,
};

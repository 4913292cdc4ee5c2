import type { Site } from './site';

/** Lever. Server-rendered; the description is several sections, and the application a page of its own. */
export const lever: Site = {
  id: 'lever',
  name: 'Lever',
  matches: ['https://jobs.eu.lever.co/*', 'https://jobs.lever.co/*'],
  posting: [/^\/[\w.-]+\/([0-9a-f-]{36})/],
  title: ['.posting-headline h2', '[data-qa="posting-name"]'],
  company: ['.main-header-logo img[alt]'],
  location: ['.posting-categories .location'],
  body: ['.posting-page .content', '[data-qa="job-description"]', '.section-wrapper'],
  without: [
    '.posting-header',
    '.posting-headline',
    '.posting-apply',
    '.posting-btn-submit',
    '.last-section-apply',
    '.main-footer',
  ],
  checked: null,
};

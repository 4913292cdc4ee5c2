import type { Site } from './site';

/** LinkedIn. Split pane when signed in, a page of its own for guests; newer layouts have generated class names. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://*.linkedin.com/*'],
  posting: [
    /^\/jobs\/view\/(?:[^/?#]*-)?(\d{6,})/,
    /^\/jobs\/(?:search|search-results|collections)[^#]*[?&]currentJobId=(\d+)/,
    /^\/jobs\/view\/[^/?#]+/,
  ],
  pane: ['.jobs-search__job-details', '.jobs-details', '.scaffold-layout__detail'],
  title: [
    '.job-details-jobs-unified-top-card__job-title',
    '.jobs-unified-top-card__job-title',
    '.top-card-layout__title',
    '.topcard__title',
  ],
  company: [
    '.job-details-jobs-unified-top-card__company-name',
    '.jobs-unified-top-card__company-name',
    '.topcard__org-name-link',
    '.topcard__flavor:not(.topcard__flavor--bullet)',
    'a[href*="/company/"]',
  ],
  location: [
    '.job-details-jobs-unified-top-card__primary-description-container .tvm__text',
    '.jobs-unified-top-card__bullet',
    '.topcard__flavor--bullet',
  ],
  body: [
    '#job-details',
    '.jobs-description__content',
    '.jobs-description-content__text',
    '.show-more-less-html__markup',
  ],
  anchors: [
    'About the job',
    'Informazioni sull’offerta di lavoro',
    'Über diese Jobmöglichkeit',
    'Details zum Jobangebot',
    'À propos de l’offre d’emploi',
    'Acerca del empleo',
    'Over de vacature',
    'Sobre a vaga',
    'Om jobbet',
    'Info zum Job',
    'Informacje o ofercie pracy',
    'O ofercie pracy',
  ],
  without: ['#job-details > h2:first-child'],
  spa: true,
  checked: '2026-11-25',
};

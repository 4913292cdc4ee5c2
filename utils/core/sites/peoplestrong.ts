import type { Site } from './site';

/** PeopleStrong. An Angular portal; facts stand in panels above the description. */
export const peoplestrong: Site = {
  id: 'peoplestrong',
  name: 'PeopleStrong',
  matches: ['https://*.peoplestrong.com/*'],
  posting: [/^\/job\/detail\/([\w-]+)/],
  title: ['app-job-detail-top h2', 'h2', 'h1'],
  location: ['.card-designation .listing-inline .last-child'],
  body: ['app-job-detail-data'],
  without: ['.section-panel'],
  spa: true,
  checked: '2026-11-25',
};

import type { Site } from './site';

/** Talent Clue. Spanish; the employer introduces itself in a part of its own before the description. */
export const talentclue: Site = {
  id: 'talentclue',
  name: 'Talent Clue',
  matches: ['https://*.talentclue.com/*'],
  posting: [/\/node\/\d+\/(\d+)/, /\/node\/(\d+)/],
  title: ['h1'],
  company: ['.job-description .intro .job-description__title'],
  body: ['.job-description .description-block:not(.intro)', '.job-description'],
  checked: '2026-11-25',
};

import type { Site } from './site';

/** Dice. The description is in the page itself, only the apply button is a web component. */
export const dice: Site = {
  id: 'dice',
  name: 'Dice',
  matches: ['https://*.dice.com/*'],
  posting: [/^\/job-detail\/([0-9a-f-]{36})/],
  title: ['h1[data-cy="jobTitle"]', '[data-cy="jobTitle"]', 'h1'],
  company: ['a[data-cy="companyNameLink"]'],
  location: ['[data-cy="location"]'],
  body: ['[data-testid="jobDescriptionHtml"]', '#jobDescription', '#jobdescSec'],
  spa: true,
  checked: null,
};

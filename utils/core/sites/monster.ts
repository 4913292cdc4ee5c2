import type { Site } from './site';

/** Monster. A split pane. */
export const monster: Site = {
  id: 'monster',
  name: 'Monster',
  matches: [
    'https://*.monster.co.uk/*',
    'https://*.monster.com/*',
    'https://*.monster.de/*',
    'https://*.monster.fr/*',
  ],
  posting: [/^\/job-openings\/[^?#]*--([0-9a-f-]{36})/],
  title: ['h2[data-testid="jobTitle"]', 'h1'],
  company: ['[data-testid="company"]'],
  location: ['[data-testid="jobDetailLocation"]'],
  body: ['[data-testid="svx-description-container-inner"]'],
  spa: true,
  checked: null,
};

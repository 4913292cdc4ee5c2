import type { Site } from './site';

/** Welcome to the Jungle. Sections are folded behind "view more"; their text is in the page. */
export const welcometothejungle: Site = {
  id: 'welcometothejungle',
  name: 'Welcome to the Jungle',
  matches: ['https://*.welcometothejungle.com/*'],
  posting: [/^\/[a-z]{2}\/companies\/[^/]+\/jobs\/([^/?#]+)/],
  title: ['[data-testid="job-metadata-block"] h2', 'h2.wui-text', 'h1'],
  company: ['[data-testid="job-metadata-block"] a'],
  body: ['[data-testid^="job-section-"]'],
  spa: true,
  checked: null,
};

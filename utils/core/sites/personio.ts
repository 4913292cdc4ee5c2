import type { Site } from './site';

/** Personio. One page per posting; ?language= switches the language of the text. */
export const personio: Site = {
  id: 'personio',
  name: 'Personio',
  matches: ['https://*.jobs.personio.com/*', 'https://*.jobs.personio.de/*'],
  posting: [/^\/job\/(\d+)/],
  title: ['h1'],
  body: ['.job-posting'],
  spa: true,
  checked: null,
};

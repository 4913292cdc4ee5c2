import type { Site } from './site';

/** Hacker News. One posting in each top comment of "Who is hiring?": only by selection, never the whole page. */
export const hackernews: Site = {
  id: 'hackernews',
  name: 'Hacker News',
  matches: [],
  byClick: ['https://news.ycombinator.com/item*'],
  posting: [/^\/item\?id=(\d+)/],
  checked: null,
};

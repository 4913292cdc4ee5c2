import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { hasPosting } from '../../../utils/core/posting/looks-like-posting';
import { siteOf } from '../../../utils/core/sites';

const FOLDER = 'tests/pages';
const window = new Window();
// The content script runs where these are; here a DOM of the same names stands in.
Object.assign(globalThis, {
  Node: window.Node,
  Element: window.Element,
  Document: window.Document,
  DocumentFragment: window.DocumentFragment,
  CharacterData: window.CharacterData,
  ShadowRoot: window.ShadowRoot,
});

function documentOf(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

describe('whether the reader is worth loading', () => {
  const pages = readdirSync(FOLDER).flatMap((site) =>
    readdirSync(join(FOLDER, site)).map((slug) => join(FOLDER, site, slug)),
  );

  test.each(pages)('on %s', (folder) => {
    const url = /^url: (\S+)$/m.exec(readFileSync(join(folder, 'origin.md'), 'utf8'))?.[1] ?? '';
    expect(hasPosting(documentOf(readFileSync(join(folder, 'page.html'), 'utf8')), url, siteOf(url))).toBe(
      true,
    );
  });

  test.each<[what: string, html: string, url: string, worth: boolean]>([
    ['the feed of a network', '<h1>Home</h1><p>Ten Python tips</p>', 'https://www.linkedin.com/feed/', false],
    [
      'a search without an open pane',
      '<h1>java jobs</h1><a href="/rc/clk?jk=1">Java</a>',
      'https://www.indeed.com/jobs?q=java',
      false,
    ],
    [
      'the same search with an open pane',
      '<div id="jobDescriptionText">Java</div>',
      'https://www.indeed.com/jobs?q=java',
      true,
    ],
    [
      'a shell that a script will fill',
      '<div id="root"></div>',
      'https://acme.wd3.myworkdayjobs.com/careers/job/Graz/Nurse_R-1',
      true,
    ],
    [
      'structured data under an odd address',
      '<script type="application/ld+json">{"@type":"JobPosting"}</script>',
      'https://jobs.lever.co/acme',
      true,
    ],
    ['a board of an employer', '<div>Nurse</div>', 'https://jobs.lever.co/acme', false],
    ['a site that no one has described', '<h1>Nurse</h1>', 'https://builtin.com/jobs', true],
    ['a site the user granted', '<p>Nurse</p>', 'https://acme.example/', true],
  ])('%s', (_what, html, url, worth) => {
    expect(hasPosting(documentOf(html), url, siteOf(url))).toBe(worth);
  });
});

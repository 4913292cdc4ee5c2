import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readPosting } from '../../utils/core/posting';
import { Harness } from './harness';

const FIXTURES = '../shared/fixtures/pages';
const HOSTILE = '../shared/hostile/pages';
const URL_OF_JOB = 'https://jobs.example/job/1';
const PROSE = 'You care for people of all ages on our wards and at home, day and night. '.repeat(4);

/** The posting room as one script that leaves `readPosting` on the page's global object. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'utils/core/posting/index.ts', formats: ['iife'], name: 'posting' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  return first.output[0].code;
}

/** Markup that a browser mends: the tree, not the source, is what both have to agree on. */
const DAMAGED: Readonly<Record<string, string>> = {
  'tags left open': `<main><h1>Nurse</h2><p>${PROSE}<ul><li>Triage<li>Wound <b>care<li>Night shift</ul><p>End`,
  'tags closed in the wrong order': `<main><h1>Nurse</h1><p><b><i>${PROSE}</b></i><div><p>Triage</div></p></main>`,
  'text between table rows': `<main><h1>Nurse</h1><table><tr><td>${PROSE}</td>Lost<tr><p>Triage</p><td>Night</table></main>`,
  'a form inside a form': `<form><h1>Nurse</h1><form><p>${PROSE}</p></form><p>Triage</p></form>`,
  'attributes without quotes or end': `<main class=job title=a"b><h1 class='x>Nurse</h1><p>Hidden</p>'>Nurse</h1><p>${PROSE}</p></main>`,
  'entities without semicolons': `<main><h1>R&D Nurse</h1><p>${PROSE} caf&eacute & &lt;b&gt &#8226 &#x1F680; &notit; &amp;amp;</p></main>`,
  'elements outside of body': `<h1>Nurse</h1></body><p>${PROSE}</p></html><p>Triage</p>`,
  'a declared shadow root': `<main><h1>Nurse</h1><job-text><template shadowrootmode="open"><p>${PROSE}</p><ul><li>Triage</li></ul></template></job-text></main>`,
  'foreign elements': `<main><h1>Nurse</h1><svg><title>Icon</title><p>${PROSE}</p></svg><math><mi>x</mi></math><p>Triage</p></main>`,
  'null and control characters': `<main><h1>Nu\u0000rse</h1><p>${PROSE}\u0008\u000b\u0000</p></main>`,
  'a comment that never ends': `<main><h1>Nurse</h1><p>${PROSE}</p><!-- <p>Triage</p></main>`,
  'conditional comments and sections': `<main><h1>Nurse</h1><!--[if IE]><p>Old</p><![endif]--><![CDATA[<p>Odd</p>]]><?php echo 1 ?><p>${PROSE}</p></main>`,
  'frames and noscript': `<main><h1>Nurse</h1><noscript><p>Enable it</p></noscript><iframe><p>In a frame</p></iframe><p>${PROSE}</p></main>`,
  'nested lists and links': `<main><h1>Nurse</h1><a href=/x>One <a href=/y>two</a></a><ul><li>A<ul><li>B</ul></ul><p>${PROSE}</main>`,
  'names that shadow the document’s own': `<form name="body"><input name="textContent"><input name="childNodes"><input name="parentNode"></form><img name="querySelectorAll" alt=""><form id="job"><input name="attributes"><input name="nodeType" value="9"><input name="getAttribute"><input name="matches"><input name="firstChild"><h1>Nurse</h1><p>${PROSE}</p></form>`,
};

describe('the browser and the command line read the same', () => {
  let page: Page;
  let script = '';
  beforeAll(async () => {
    script = await bundled();
    page = await (await Harness.start()).browser.newPage();
    await page.setJavaScriptEnabled(true);
  });
  afterAll(() => page.close());

  const readInBrowser = async (html: string, url: string) => {
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    return page.evaluate(
      `${script};JSON.parse(JSON.stringify(posting.readPosting(document, ${JSON.stringify(url)}, {})))`,
    );
  };
  const readInNode = (html: string, url: string) => readPosting(parseHtml(html), url, { dom: nodeDom });

  test.each(Object.entries(DAMAGED))('%s', async (_damage, html) => {
    const inNode = readInNode(html, URL_OF_JOB);
    expect(inNode.kind).toBe('posting');
    expect(await readInBrowser(html, URL_OF_JOB)).toEqual(inNode);
  });

  describe.skipIf(!existsSync(FIXTURES))('saved pages (needs ../shared/fixtures)', () => {
    const index = existsSync(FIXTURES) ? readFileSync(join(FIXTURES, 'index.json'), 'utf8') : '{"pages":[]}';
    const { pages } = JSON.parse(index) as { pages: readonly { file: string; url?: string }[] };
    test.each(pages.filter(({ file }) => file.endsWith('.html')))(
      '$file',
      async ({ file, url = URL_OF_JOB }) => {
        const html = readFileSync(join(FIXTURES, file), 'utf8');
        expect(await readInBrowser(html, url)).toEqual(readInNode(html, url));
      },
    );
  });

  describe.skipIf(!existsSync(HOSTILE))('hostile pages (needs ../shared/hostile)', () => {
    const files = existsSync(HOSTILE) ? readdirSync(HOSTILE).filter((file) => !/S07|S03|S04/.test(file)) : [];
    test.each(files)('%s', async (file) => {
      const html = readFileSync(join(HOSTILE, file), 'utf8');
      expect(await readInBrowser(html, URL_OF_JOB)).toEqual(readInNode(html, URL_OF_JOB));
    });
  });
});

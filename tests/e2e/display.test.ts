import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { hasPill, marked, switches } from './in-page';
import { postingPage } from './pages/posting';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4100002';

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});
beforeEach(() => switches(nextbadge, { marks: false, pill: false }));
afterAll(() => switches(nextbadge, { marks: false, pill: false }));

async function openPosting(extra = ''): Promise<Page> {
  nextbadge.server.serve(URL, postingPage({ extra }));
  const page = await nextbadge.open(URL);
  await until(() => nextbadge.badge(page));
  return page;
}

/** Members of an element that reading and marking look at. */
const SHADOWED = [
  ...[
    'nodeType',
    'localName',
    'parentNode',
    'shadowRoot',
    'firstChild',
    'lastChild',
    'nextSibling',
    'childNodes',
  ],
  ...[
    'previousSibling',
    'textContent',
    'children',
    'getAttribute',
    'matches',
    'querySelectorAll',
    'ownerDocument',
  ],
  ...[
    'style',
    'hidden',
    'checkVisibility',
    'getClientRects',
    'closest',
    'contains',
    'attributes',
    'parentElement',
  ],
];

const fingerprint = (page: Page) =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));

describe('marks', () => {
  test('nothing is put into the page before the user switched something on', async () => {
    nextbadge.server.serve('https://www.example.com/plain', postingPage());
    const plain = await nextbadge.open('https://www.example.com/plain');
    const page = await openPosting();
    expect(await fingerprint(page)).toEqual(await fingerprint(plain));
    await page.close();
    await plain.close();
  });

  test('every mention is marked the same, without a change to the page', async () => {
    const page = await openPosting();
    const before = await fingerprint(page);
    await switches(nextbadge, { marks: true, pill: false });
    await until(async () => (await marked(page)).length > 0);
    expect(await marked(page)).toEqual(['Python', 'Kubernetes', 'Terraform']);
    expect((await fingerprint(page)).markup).toBe(before.markup);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
    await switches(nextbadge, { marks: false, pill: false });
    await until(async () => (await marked(page)).length === 0);
    expect(await fingerprint(page)).toEqual(before);
    await page.close();
  });

  test('a mention that runs through several nodes is marked as one', async () => {
    await switches(nextbadge, { marks: true, pill: false });
    const page = await openPosting('<p>You have worked with <b>Google</b> <i>Cloud</i> Platform before.</p>');
    expect(
      (await until(async () => ((await marked(page)).length > 0 ? marked(page) : null))) ?? [],
    ).toContain('Google Cloud Platform');
    await page.close();
  });

  test('B6: a form whose fields have the names of its own members is read and marked like the rest', async () => {
    await switches(nextbadge, { marks: true, pill: false });
    const fields = SHADOWED.map((name) => `<output name="${name}"></output>`).join('');
    const page = await openPosting(`<form>${fields}<p>You have worked with Ansible before.</p></form>`);
    expect(
      (await until(async () => ((await marked(page)).length > 0 ? marked(page) : null))) ?? [],
    ).toContain('Ansible');
    expect(errorsOf(page)).toEqual([]);
    await page.close();
  });

  test('a skill of the list is shown in the page on request, with the switches off', async () => {
    const page = await openPosting(
      '<div style="height: 3000px"></div><p>At the very end we speak of Ansible.</p>',
    );
    const { report } = await nextbadge.report(page);
    const mention = report?.reading.skills.find(({ id }) => id === 'ansible')?.mentions[0];
    if (!mention) throw new Error('Ansible was not read');
    const tab = await nextbadge.tabOf(page);
    expect(await nextbadge.ask('tab:show', { tab, start: mention.start, end: mention.end })).toBe(true);
    expect(await marked(page)).toEqual(['Ansible']);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await page.close();
  });
});

describe('pill', () => {
  test('comes late, says only what the page says, and goes on request', async () => {
    await switches(nextbadge, { marks: false, pill: true });
    const page = await openPosting();
    expect(await hasPill(page)).toBe(false);
    await until(() => hasPill(page));
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBe(null);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe(
      '<div></div>',
    );
    await switches(nextbadge, { marks: false, pill: false });
    await until(async () => !(await hasPill(page)));
    expect(errorsOf(page)).toEqual([]);
    await page.close();
  });
});

/** The cases of kind dom, lifecycle and privacy, by their ids in `../shared/cases/cases.jsonl`. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { marked, switches } from './in-page';
import { postingPage } from './pages/posting';

const CASES = '../shared/cases/cases.jsonl';

interface DomCase {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly input: { readonly html: string; readonly skills: readonly string[]; readonly then?: string };
  readonly expect: Readonly<Record<string, unknown>>;
}

let nextbadge: Harness;
beforeAll(async () => {
  nextbadge = await Harness.start();
});
afterAll(() => switches(nextbadge, { marks: false, pill: false }));

/** What a page's own code may do to what it made: change its text, take elements away. */
const pageMovesOn = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('#case') as Element,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) text.data = text.data.toUpperCase();
    for (const element of document.querySelectorAll('#case b')) element.remove();
  });

const textNodes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('#case') as Element,
      NodeFilter.SHOW_TEXT,
    );
    const texts: string[] = [];
    while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
    return texts;
  });

/** Marks inside the case's own markup. */
const markedInCase = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('#case') as Element;
    return [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].filter((range) => box.contains(range.startContainer)).map((range) => String(range)),
    );
  });

async function playDom({ id, input, expect: expected }: DomCase): Promise<void> {
  const isMarkup = input.html.includes('<');
  const url = `https://boards.greenhouse.io/harbour/jobs/${id.replace(/\D/g, '')}`;
  const markup = isMarkup ? `<div id="case">${input.html}</div>` : '<div id="case"></div>';
  nextbadge.server.serve(
    url,
    isMarkup ? postingPage({ skills: input.skills, extra: markup }) : hydratingPage(input.skills),
  );
  await switches(nextbadge, { marks: true, pill: !isMarkup });
  const page = await nextbadge.open(url);
  await until(() => nextbadge.badge(page));
  await until(async () => (await marked(page)).length > 0);
  for (const [what, value] of Object.entries(expected)) {
    if (what === 'highlights') expect((await markedInCase(page)).length).toBe(value);
    else if (what === 'sameTextNodes' || what === 'textUnchanged') {
      const before = await textNodes(page);
      const plain = await plainTexts(input.html);
      expect(before).toEqual(plain);
    } else if (what === 'noExtraNodesUnderHtmlBeforeHydration' || what === 'noHydrationError') {
      await until(() => page.evaluate(() => document.documentElement.dataset.hydrated));
      expect(await page.evaluate(() => document.documentElement.dataset.hydrated)).toBe('same');
    } else expect(what).toBe('noThrow');
  }
  if (input.then) await pageMovesOn(page);
  expect(errorsOf(page)).toEqual([]);
  await page.close();

  async function plainTexts(html: string): Promise<string[]> {
    const plain = await nextbadge.open(
      nextbadge.server.serve('https://www.example.com/case', `<div id="case">${html}</div>`),
    );
    const texts = await textNodes(plain);
    await plain.close();
    return texts;
  }
}

/** A server's page that comes alive 800 ms after it loaded: it looks for nodes that it did not make, and says so. */
function hydratingPage(skills: readonly string[]): string {
  return postingPage({ skills }).replace(
    '</main>',
    `</main><script>
    const tags = (root) => [...root.children].map(({ tagName }) => tagName).join();
    addEventListener('load', () => setTimeout(() => {
      const isSame = tags(document.documentElement) === 'HEAD,BODY' && tags(document.body) === 'MAIN,SCRIPT';
      if (!isSame) console.error('Hydration failed: the server rendered HTML did not match the client');
      document.documentElement.dataset.hydrated = isSame ? 'same' : 'different';
    }, 800));
  </script>`,
  );
}

describe.skipIf(!existsSync(CASES))(`cases of kind dom (skipped where ${CASES} is missing)`, () => {
  const cases: DomCase[] = existsSync(CASES)
    ? readFileSync(CASES, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind === 'dom')
    : [];
  test.each(cases)('$id: $why', playDom);
});

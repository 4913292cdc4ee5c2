/** The HTML report as a stranger opens it: from a file, in the real browser, on the screen and on paper. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERY_PART } from '../../utils/core/report/dossier/dossier';
import type { DossierSource } from '../../utils/core/report/dossier/make-dossier';
import { REPORT_LANGUAGES } from '../../utils/core/report/words';
import { cert, skill } from '../core/offer-for-tests';
import { readingWith, sourceWith, written } from '../core/report-for-tests';
import { Harness } from './harness';
import { printed } from './printed';

/** The longest words of skills that a report has to keep whole. */
const SKILLS = [
  'Kubernetes',
  'Elasticsearch',
  'Wirtschaftsinformatik',
  'Internationalisation',
  'SQL',
  'Troubleshooting',
];
const CHOICE = { ...EVERY_PART, name: 'Kim Example', email: 'kim@example.org', links: true };
/** The margin that the report asks for: 14 mm in points, less a hair for the sides of letters. */
const MARGIN = 14 * (72 / 25.4) - 1;

function sourceOf(postings: number): DossierSource {
  const skills = SKILLS.map((label) => skill(label.toLowerCase(), { label, years: 3 }));
  return {
    ...sourceWith('plain'),
    readings: Array.from({ length: postings }, (_, i) =>
      readingWith(`Platform engineer ${i + 1}`, { skills }),
    ),
    certs: [
      cert('k', ['kubernetes'], {
        title: 'Certified Kubernetes Application Developer',
        url: `https://badges.example/${'0123456789abcdef'.repeat(6)}`,
      }),
      cert('e', ['elasticsearch'], { title: 'Elasticsearch', expires: '2026-01-31' }),
    ],
  };
}

let nextbadge: Harness;
const folder = mkdtempSync(join(tmpdir(), 'nextbadge-report-'));
beforeAll(async () => {
  nextbadge = await Harness.start();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the report from its file, and collects what it asks for and what goes wrong in it. */
async function opened(name: string, text: string) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, text);
  const page = await nextbadge.browser.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, asked, faults };
}

test('a hostile report runs nothing and asks for nothing but itself', async () => {
  const name = `"><img src=https://canary.example/x onerror="document.title='run'"><script>document.title='run'</script>`;
  const { page, asked, faults } = await opened('hostile', written('html', sourceWith(name), CHOICE));
  expect(asked.length).toBe(1);
  expect(faults).toEqual([]);
  expect(await page.title()).toContain('Skill report');
  expect(await page.evaluate(() => document.scripts.length + document.images.length)).toBe(0);
  await page.close();
});

describe.each(REPORT_LANGUAGES.map((words) => [words.language, words] as const))(
  'in %s',
  (language, words) => {
    test.each([
      [1, 'A4', 596],
      [1, 'Letter', 612],
      [12, 'A4', 596],
      [12, 'Letter', 612],
    ] as const)(
      '%d postings on %s: every word whole and inside the margins',
      async (postings, format, width) => {
        const text = written('html', sourceOf(postings), CHOICE, words);
        const { page } = await opened(`${language}-${postings}`, text);
        const pages = await printed(page, format);
        expect(pages.length).toBeGreaterThanOrEqual(postings === 1 ? 1 : 4);
        expect(pages.length).toBeLessThanOrEqual(postings === 1 ? 3 : 14);
        for (const one of pages) {
          expect(Math.round(one.width)).toBe(width);
          const outside = one.runs.filter(
            ({ left, right, y }) => left < MARGIN || right > one.width - MARGIN || y < 0 || y > one.height,
          );
          expect(outside).toEqual([]);
        }
        const lines = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('\n');
        for (const label of SKILLS) expect(lines).toContain(label);
        await page.close();
      },
    );

    test('nothing is wider than a phone but tables in their own boxes', async () => {
      const { page } = await opened(`${language}-phone`, written('html', sourceOf(2), CHOICE, words));
      await page.setViewport({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    });
  },
);

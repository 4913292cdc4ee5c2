/**
 * Every view in every state: nothing that axe finds fault with, in light and dark, and no scrolling sideways on a small
 * screen. `NEXTBADGE_PICTURES=FOLDER` keeps a picture of each, to be looked at one by one; `NEXTBADGE_VIEWS=PATTERN` looks
 * only at those whose name matches.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cert } from '../../utils/core/certs/cert';
import { adaptedFaults } from './adapted';
import { cert } from './cert';
import { errorsOf, Harness, until } from './harness';
import { manyBackup } from './many';
import { postingPage } from './pages/posting';
import { isDashboard, openState, type ViewState, viewStates } from './views';

const URL = 'https://boards.greenhouse.io/harbour/jobs/4100090';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.NEXTBADGE_PICTURES;
const ONLY = new RegExp(process.env.NEXTBADGE_VIEWS ?? '');
const SCHEMES = ['light', 'dark'] as const;
/** 320 CSS pixels are 1280 at 400 %, 640 are 1280 at 200 %: WCAG 2.2, reflow and resize. */
const WIDTHS = [640, 320] as const;

let nextbadge: Harness;
let states: readonly ViewState[];
beforeAll(async () => {
  nextbadge = await Harness.launch();
  nextbadge.server.serve(
    URL,
    postingPage({
      skills: [
        'Kubernetes, three years or more',
        'Docker',
        'JavaScript',
        'Python',
        'AWS, Azure or Google Cloud',
      ],
      extra: `<h2>Nice to have</h2><ul><li>Terraform</li><li>PostgreSQL</li></ul>
        <p itemprop="hiringOrganization">Harbour Lines</p>`,
    }),
  );
  const page = await nextbadge.open(URL);
  await until(() => nextbadge.badge(page));
  const bare = await nextbadge.report(page);
  await fill(12);
  states = viewStates(await nextbadge.report(page), bare);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => nextbadge.close());

/** One that covers a need of the posting, one that has expired, one that only implies another. */
const OWN: readonly Cert[] = [
  cert('python', { title: 'Python Essentials', expires: '2029-02' }),
  cert('docker', {
    title: 'Docker Foundations',
    skills: [{ id: 'docker', label: 'Docker', from: 'user' }],
    expires: '2026-08-31',
  }),
  cert('react', { title: 'React Basics', skills: [{ id: 'react', label: 'React', from: 'user' }] }),
];
const asRow = (one: Cert) => ({ id: one.id, cert: one, addedAtMs: Date.now(), raw: null });

/** A vault with as many certificates, and postings; none of either empties it. */
async function fill(certs: number): Promise<void> {
  const many = manyBackup(certs * 4, certs, Date.now());
  const own = certs === 0 ? [] : OWN.map(asRow);
  const backup = { ...many, rows: { ...many.rows, certs: [...own, ...many.rows.certs.slice(own.length)] } };
  await nextbadge.ask('backup:restore', { action: crypto.randomUUID(), backup, mode: 'replace' });
}

test.each([true, false])(
  'axe finds no fault, and nothing scrolls sideways (vault filled: %s)',
  async (filled) => {
    await fill(filled ? 12 : 0);
    const faults: string[] = [];
    const page = await nextbadge.tab();
    await page.bringToFront();
    for (const state of states.filter((one) => one.filled === filled && ONLY.test(one.name))) {
      const before = errorsOf(page).length;
      await openState(page, state, nextbadge.id);
      const isSmall = !isDashboard(state);
      for (const scheme of SCHEMES) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          // Half-way through a change of colours there is no contrast to judge.
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        for (const fault of await faultsOf(page, scheme)) faults.push(`${state.name}, ${scheme}: ${fault}`);
        await picture(page, `${state.name}-${scheme}`, isSmall);
      }
      const keep = (how: string) => picture(page, `${state.name}-${how}`, isSmall);
      for (const fault of await adaptedFaults(page, keep)) faults.push(`${state.name}, ${fault}`);
      if (!state.path.startsWith('popup')) {
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          const wide = await widest(page);
          if (wide !== null) faults.push(`${state.name}: ${width} px wide, ${wide} scrolls sideways`);
          if (width === 320) await picture(page, `${state.name}-320`, false);
        }
      }
      const errors = errorsOf(page).slice(before);
      if (errors.length > 0) faults.push(`${state.name}: ${errors.join('; ')}`);
    }
    await page.close();
    expect(faults).toEqual([]);
  },
  600_000,
);

/** Keeps a picture, where they are wanted. */
async function picture(page: Page, name: string, isSmall: boolean): Promise<void> {
  if (PICTURES === undefined) return;
  await page.evaluate(() => scrollTo(0, 0));
  const file = `${name}.png`.replaceAll(/[^\w.-]+/g, '-');
  await page.screenshot({ path: join(PICTURES, file), fullPage: !isSmall });
}

/** In the dark only colours are other than in the light. */
async function faultsOf(page: Page, scheme: (typeof SCHEMES)[number]): Promise<string[]> {
  if (scheme === 'light') await page.evaluate(AXE);
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    },
    scheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {},
  );
}

/** The element that reaches furthest beyond the page's width, null when none does. */
const widest = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const reach = (element: Element) => element.getBoundingClientRect().right;
    const all = [...document.body.querySelectorAll('*')].sort((a, b) => reach(b) - reach(a));
    const [most] = all;
    return most === undefined ? null : `${most.tagName}.${most.className} (${scrollWidth} px)`;
  });

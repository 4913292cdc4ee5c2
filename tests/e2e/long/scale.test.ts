/** 10,000 certificates in the dashboard: imported with progress, and no action on them takes longer than 100 ms. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf, Harness, until } from '../harness';

const COUNT = 10_000;
const LIMIT_MS = 100;
/** The best of so many: what else the machine does is not ours. */
const TIMES = 5;

const folder = mkdtempSync(join(tmpdir(), 'nextbadge-scale-'));
let nextbadge: Harness;
let page: Page;
beforeAll(async () => {
  nextbadge = await Harness.launch();
  page = await nextbadge.view('dashboard.html#/certificates');
  // A page behind another is not painted. The first run opens one of its own.
  await page.bringToFront();
}, 60_000);
afterAll(async () => {
  await nextbadge.close();
  rmSync(folder, { recursive: true });
});

test('an import shows how far it is, and the page answers meanwhile', async () => {
  const file = join(folder, 'certificates.csv');
  writeFileSync(file, table());
  await page.evaluate(() => {
    const seen = { steps: new Set<number>(), longestMs: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const value = document.querySelector('progress')?.value;
      if (value !== undefined) seen.steps.add(value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestMs = Math.max(seen.longestMs, duration);
    }).observe({ type: 'longtask' });
  });
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await page.bringToFront();
  const began = Date.now();
  await input.uploadFile(file);
  await until(
    () => page.evaluate((n) => document.body.textContent?.includes(n), '10,000 certificates added'),
    240_000,
  );
  const seconds = (Date.now() - began) / 1_000;
  await page.waitForSelector('input[type=search]');
  const { steps, longestMs } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { steps: Set<number>; longestMs: number } };
    return { steps: seen.steps.size, longestMs: seen.longestMs };
  });
  console.info(
    `import: ${seconds.toFixed(1)} s, ${steps} steps of progress, longest task ${longestMs.toFixed(0)} ms`,
  );
  expect((await nextbadge.ask('certs:list', null)).length).toBe(COUNT);
  // A bar that stands still for longer looks like a view that hangs.
  expect(steps).toBeGreaterThan(2 * seconds);
  expect(errorsOf(page)).toEqual([]);
});

test('each letter typed into the search, and clearing it', async () => {
  const typed = ['C', 'Course 1', 'Course 12', 'zzz', ''];
  const best = new Map(typed.map((text) => [text, Number.POSITIVE_INFINITY]));
  for (let turn = 0; turn < TIMES; turn += 1)
    for (const text of typed)
      best.set(text, Math.min(best.get(text) ?? 0, await actionMs('input[type=search]', text)));
  console.info([...best].map(([text, ms]) => `search "${text}": ${ms.toFixed(0)} ms`).join(', '));
  expect(Math.max(...best.values())).toBeLessThan(LIMIT_MS);
});

test.each([1, 2, 3])('another order, by column %i', async (column) => {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1)
    times.push(await actionMs(`th:nth-child(${column}) button`, null));
  console.info(`order by column ${column}: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
});

test('scrolling to the other end', async () => {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    times.push(
      await page.evaluate(
        async (isDown) => {
          const began = performance.now();
          scrollTo(0, isDown ? document.body.scrollHeight : 0);
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
          return performance.now() - began;
        },
        turn % 2 === 0,
      ),
    );
  }
  console.info(`scrolling: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(200);
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
});

test('one undo takes the import back', async () => {
  const began = Date.now();
  await page.$$eval('button', (buttons) =>
    buttons.find(({ textContent }) => textContent?.trim() === 'Undo this import')?.click(),
  );
  // Not by asking for the list: thousands of answers of megabytes would be in the way.
  await page.waitForFunction(() => document.querySelector('input[type=search]') === null, {
    timeout: 80_000,
  });
  console.info(`undo: ${((Date.now() - began) / 1_000).toFixed(1)} s`);
  expect(await nextbadge.ask('certs:list', null)).toEqual([]);
  expect(errorsOf(page)).toEqual([]);
});

/** Milliseconds from an input or a click until what it changed is painted. */
function actionMs(selector: string, text: string | null): Promise<number> {
  return page.$eval(
    selector,
    async (element, typed) => {
      const began = performance.now();
      if (element instanceof HTMLInputElement && typed !== null) {
        element.value = typed;
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      } else if (element instanceof HTMLElement) element.click();
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      return performance.now() - began;
    },
    text,
  );
}

/** A table as an export writes it: names, dates and skills that differ. */
function table(): string {
  const skills = ['Python', 'SQL', 'Kubernetes', 'React', 'Docker', 'Excel', 'Terraform'];
  const rows = Array.from({ length: COUNT }, (_, n) => {
    const day = `${2015 + (n % 11)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    const ends = n % 3 === 0 ? `${2024 + (n % 5)}-06-30` : '';
    return `Course ${n},Academy ${n % 40},${day},${ends},ID-${100_000 + n},${skills[n % skills.length]}`;
  });
  return ['Name,Issuer,Issue Date,Expiration Date,Credential ID,Skills', ...rows].join('\n');
}

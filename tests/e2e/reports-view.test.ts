/** The Reports view in the real browser: what is printed is what the preview shows, and the preview runs nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf, Harness, until } from './harness';
import { manyBackup } from './many';

let nextbadge: Harness;
let reports: Page;
beforeAll(async () => {
  nextbadge = await Harness.launch();
  const backup = manyBackup(3, 2, Date.now());
  await nextbadge.ask('backup:restore', { action: crypto.randomUUID(), backup, mode: 'replace' });
  reports = await nextbadge.view('dashboard.html#/reports');
  await reports.bringToFront();
  await reports.waitForSelector('.paper iframe');
});
afterAll(() => nextbadge.close());

interface Printed {
  readonly address: string;
  readonly html: string;
  readonly times: number;
}

test('Print opens the page of the preview in a tab of its own, and asks for the printer once it is there', async () => {
  // The browser's own question about printers would wait for an answer: only that one call is caught.
  await reports.evaluate(() => {
    const open = window.open.bind(window);
    window.open = (...how) => {
      const page = open(...how);
      if (page === null) return page;
      page.print = () => {
        const { printed } = window as unknown as { printed?: Printed };
        const html = page.document.documentElement.outerHTML;
        const times = (printed?.times ?? 0) + 1;
        Object.assign(window, { printed: { address: page.location.href, html, times } });
      };
      return page;
    };
  });
  const [tab] = await Promise.all([
    nextbadge.browser.waitForTarget((target) => target.url().startsWith('blob:')),
    reports.locator('::-p-xpath(//button[normalize-space()="Print"])').click(),
  ]);
  await until(() => reports.evaluate(() => 'printed' in window));
  const [printed, shown] = await reports.evaluate(() => {
    const text = document.querySelector('iframe')?.srcdoc ?? '';
    const page = new DOMParser().parseFromString(text, 'text/html');
    return [(window as unknown as { printed: Printed }).printed, page.documentElement.outerHTML] as const;
  });
  expect(printed.address).toBe(tab.url());
  expect(printed.html).toBe(shown);
  expect(printed.html).toContain('Platform engineer 0');
  expect(printed.times).toBe(1);
  await (await tab.page())?.close();
});

test('the preview can run nothing, and fits a window of 320 pixels', async () => {
  await reports.setViewport({ width: 320, height: 800 });
  const preview = await reports.$('.paper iframe');
  expect(await preview?.evaluate((frame) => frame.getAttribute('sandbox'))).toBe('');
  const inside = await (await preview?.contentFrame())?.evaluate(() => ({
    seen: innerWidth,
    needed: document.documentElement.scrollWidth,
    heading: document.querySelector('h1')?.textContent,
  }));
  expect(inside?.heading).toContain('Platform engineer 0');
  expect(inside?.needed).toBeLessThanOrEqual(inside?.seen ?? 0);
  expect(await reports.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(errorsOf(reports)).toEqual([]);
});

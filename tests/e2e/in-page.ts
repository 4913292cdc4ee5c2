import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';

/** Switches marks and pill as the settings do. */
export const switches = (nextbadge: Harness, patch: { marks: boolean; pill: boolean }) =>
  nextbadge.ask('settings:change', { action: crypto.randomUUID(), patch });

/** What is marked in the page, in order of the page. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
  );

/** Whether our element stands beside head and body. */
export const hasPill = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.children.length > 2);

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
export const hasPill = async (page: Page): Promise<boolean> => (await pillsOn(page)) > 0;

/** How many elements stand beside head and body. */
export const pillsOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.children.length - 2);

/** What the pill says, looked up by the debugger: its root is closed to everyone else. */
export async function pillText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.at(-1);
  return (host?.shadowRoots ?? []).map(textUnder).join(' ');
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
}

const textUnder = (node: DomNode): string =>
  node.nodeName === 'STYLE' ? '' : node.nodeValue + (node.children ?? []).map(textUnder).join('');

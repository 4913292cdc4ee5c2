import type { ElementHandle, Page } from 'puppeteer-core';

/** Stops on the way to a control: more than any view has. */
const MOST_STOPS = 400;

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = element.getAttribute('aria-label') ?? (label || element.textContent);
    return (name ?? '').replaceAll(/\s+/g, ' ').trim();
  });

/** Goes on by Tab until the control that is called so has the focus. Fails when Tab never reaches it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (typeof name === 'string' ? here.includes(name) : name.test(here)) return;
    seen.push(here);
  }
  throw new Error(`Tab reaches no "${name}", only ${[...new Set(seen)].join(' | ')}`);
}

/** Reaches the control by Tab and presses it. */
export async function pressByKey(
  page: Page,
  name: string | RegExp,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Reaches a button that asks for files, and gives its field this one: the browser's own dialog is not ours to press. */
export async function chooseByKey(page: Page, name: string, file: string): Promise<void> {
  await tabTo(page, name);
  const field = await page.$(`input[type=file][aria-label="${name}"]`);
  if (field === null) throw new Error(`There is no field for files called "${name}"`);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
}

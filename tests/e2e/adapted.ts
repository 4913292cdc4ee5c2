/** A view as people set it up who see or move otherwise: forced colours, no motion, text twice as large. */
import type { CDPSession, Page } from 'puppeteer-core';

/** Ratios of WCAG 2.2: text, and whatever else is needed to understand or to use it. */
const CONTRAST = { text: 4.5, sign: 3 } as const;
/** Milliseconds that nobody sees as motion. */
const STILL_MS = 10;
const SCHEMES = ['light', 'dark'] as const;

interface Look {
  readonly page: Page;
  readonly session: CDPSession;
  /** Called while the page looks so. */
  readonly onLook: (how: string) => Promise<unknown>;
}

/** What is wrong with a view then, a line each. Leaves the page with the media as they were at the start. */
export async function adaptedFaults(page: Page, onLook: Look['onLook']): Promise<string[]> {
  const session = await page.createCDPSession();
  const look = { page, session, onLook };
  const faults = [
    ...(await inForcedColours(look)),
    ...(await withoutMotion(look)),
    ...(await twiceAsLarge(look)),
  ];
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return faults;
}

const media = ({ session }: Look, features: Readonly<Record<string, string>>) =>
  session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

async function inForcedColours(look: Look): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of SCHEMES) {
    await media(look, {
      'forced-colors': 'active',
      'prefers-color-scheme': scheme,
      'prefers-reduced-motion': 'reduce',
    });
    // Focus moved by a script is shown as focus by keyboard, once any key was pressed.
    await look.page.keyboard.press('F13');
    const found = await look.page.evaluate(unseen, CONTRAST);
    faults.push(...found.map((fault) => `forced colours, ${scheme}: ${fault}`));
    await look.onLook(`forced-${scheme}`);
  }
  return faults;
}

async function withoutMotion(look: Look): Promise<string[]> {
  await media(look, { 'prefers-reduced-motion': 'reduce' });
  const moving = await look.page.evaluate(slowerThan, STILL_MS);
  return moving.map((fault) => `reduced motion: ${fault}`);
}

/** The browser's own setting for text, which the folds of the page go by as well. */
async function twiceAsLarge({ page, session, onLook }: Look): Promise<string[]> {
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const faults = await page.evaluate(cut);
  await onLook('large-text');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  return faults.map((fault) => `text at 200 %: ${fault}`);
}

/** Runs in the page: what cannot be seen in the colours that it now has. */
function unseen({ text, sign }: typeof CONTRAST): string[] {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parse(colour)
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one: string, other: string) => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isOpaque = (colour: string) => (parse(colour)[3] ?? 1) > 0.5;
  const behind = (element: Element | null): string => {
    if (element === null)
      return getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
        matchMedia('(prefers-color-scheme: dark)').matches
        ? 'rgb(0,0,0)'
        : 'rgb(255,255,255)';
    const { backgroundColor } = getComputedStyle(element);
    return isOpaque(backgroundColor) ? backgroundColor : behind(element.parentElement);
  };
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(isShown);
  const faults: string[] = [];

  for (const icon of shown('svg.i')) {
    if (
      icon.closest(':disabled') === null &&
      ratio(getComputedStyle(icon).color, behind(icon.parentElement)) < sign
    )
      faults.push(
        `icon in ${name(icon.parentElement as Element)} ${getComputedStyle(icon).color} on ${behind(icon.parentElement)}`,
      );
  }
  for (const element of shown('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || element.closest(':disabled, .vh, svg, option, script, style') !== null) continue;
    if (ratio(getComputedStyle(element).color, behind(element)) < text)
      faults.push(`text ${name(element)} ${getComputedStyle(element).color} on ${behind(element)}`);
  }
  for (const line of shown('.needs li:not(.plain) summary'))
    if (line.querySelector('svg.i') === null || !line.querySelector('.st')?.textContent?.trim())
      faults.push(`no icon or no word of a status: ${name(line)}`);
  for (const control of shown(
    'a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex="0"]',
  )) {
    control.focus({ preventScroll: true });
    if (document.activeElement !== control) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    if (!isDrawn || ratio(outlineColor, behind(control.parentElement)) < sign)
      faults.push(`focus on ${name(control)}: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
  }
  return [...new Set(faults)];
}

/** Runs in the page: what takes its time to change. */
function slowerThan(limitMs: number): string[] {
  const ms = (times: string) =>
    Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000)));
  const faults = document.getAnimations().map((animation) => `an animation runs: ${animation.id}`);
  for (const element of document.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(
        element,
        part,
      );
      const longest = Math.max(ms(transitionDuration), animationName === 'none' ? 0 : ms(animationDuration));
      if (longest > limitMs || scrollBehavior === 'smooth')
        faults.push(
          `${element.tagName.toLowerCase()}.${element.getAttribute('class')}${part ?? ''} takes ${longest} ms`,
        );
    }
  }
  return [...new Set(faults)];
}

/** Runs in the page: text that does not fit where it is shown, and whether the page scrolls sideways. */
function cut(): string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide on ${clientWidth}`);
  const main = document.querySelector('.scroll');
  if (main !== null && main.scrollWidth > main.clientWidth)
    faults.push(`the result is ${main.scrollWidth} px wide on ${main.clientWidth}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (
      parent === null ||
      !node.textContent?.trim() ||
      parent.closest('.vh, script, style, option, svg') !== null ||
      !parent.checkVisibility({ visibilityProperty: true })
    )
      continue;
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    for (
      let box: Element | null = parent;
      box !== null && box !== document.documentElement;
      box = box.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      const isWide =
        ['hidden', 'clip'].includes(overflowX) && (right > frame.right + 1 || left < frame.left - 1);
      const isTall =
        ['hidden', 'clip'].includes(overflowY) && (bottom > frame.bottom + 1 || top < frame.top - 1);
      const isOut =
        box.matches('button, .btn, .chip, select') && (right > frame.right + 1 || bottom > frame.bottom + 1);
      // Shortened for its place, and whole for who points at it.
      if (box.getAttribute('title')?.includes(node.textContent.trim())) break;
      if (isWide || isTall || isOut)
        faults.push(
          `"${node.textContent.trim().slice(0, 30)}" is cut by ${box.tagName.toLowerCase()}.${box.getAttribute('class') ?? ''}`,
        );
      if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break;
    }
  }
  return [...new Set(faults)];
}

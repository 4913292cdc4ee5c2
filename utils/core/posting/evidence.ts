import { headTitles } from './find-title';
import {
  ADVICE_TITLE,
  APPLY,
  LIST_TITLE,
  namesJob,
  PART_HEADINGS,
  speaksOfJobs,
  TERMS,
  WALL_TITLE,
} from './job-words';
import type { Line } from './line';
import { proseMass } from './main-text';
import { documentTitle, lineOfElement, type Page } from './page';
import type { NotAPostingReason } from './posting';

const CONTROLS = 'a, button, [role="button"], input[type="submit"]';
const CONTROLS_LIMIT = 400;
const LABEL_LENGTH = 40;

/** Weighs what speaks for a posting: address, title, headings of its parts, a way to apply, terms of employment. */
export function weighEvidence(page: Page, title: string, lines: readonly Line[], hasRecord: boolean): number {
  const parts = PART_HEADINGS.filter((pattern) =>
    lines.some(
      (line) =>
        line.text.length <= 80 &&
        (line.kind === 'heading' || line.text.endsWith(':')) &&
        pattern.test(line.text),
    ),
  ).length;
  const speaks = [
    page.url !== null && speaksOfJobs(page.url),
    namesJob(title),
    hasRecord,
    hasApplyControl(page),
    lines.some(({ text }) => TERMS.test(text)),
  ].filter(Boolean).length;
  const against = [isArticle(page) && 2, ADVICE_TITLE.test(title) && 1].reduce<number>(
    (sum, part) => sum + Number(part),
    0,
  );
  return speaks + Math.min(parts, 2) - against;
}

function hasApplyControl(page: Page): boolean {
  return page
    .select(CONTROLS)
    .slice(0, CONTROLS_LIMIT)
    .some((control) => {
      const label = lineOfElement(page.dom, control) || (page.dom.attribute(control, 'value') ?? '');
      return label.length <= LABEL_LENGTH && APPLY.test(label);
    });
}

function isArticle(page: Page): boolean {
  return (
    page.meta('og:type') === 'article' ||
    page.select('[itemtype*="schema.org/Article"], [itemtype*="BlogPosting"]').length > 0
  );
}

/** How many lines that are all link make a list, when they outweigh the prose. */
const CARDS = 6;

/** Whether the page lists postings (or anything else) rather than showing one. */
export function isList(lines: readonly Line[], title: string | null): boolean {
  const links = lines.filter((line) => line.linked >= 0.8 * line.text.length);
  const linked = links.reduce((sum, line) => sum + line.text.length, 0);
  const listTitle = title !== null && LIST_TITLE.test(title);
  return (
    (links.length >= CARDS && linked * (listTitle ? 6 : 1.5) > proseMass(lines)) ||
    (listTitle && links.length >= 3)
  );
}

/** A wall says little. */
const WALL_LINES = 80;

/** Whether something stands in front of the posting: a sign-in, a check for robots. */
export function isWall(page: Page, lines: readonly Line[]): boolean {
  if (lines.length > WALL_LINES) return false;
  const headings = lines
    .filter(({ kind }) => kind === 'heading')
    .slice(0, 3)
    .map(({ text }) => text);
  const titles = [documentTitle(page) ?? '', ...headings];
  const asksForPassword =
    page.select('input[type="password"], #challenge-form, #captcha, .g-recaptcha, iframe[src*="captcha"]')
      .length > 0;
  return titles.some((title) => WALL_TITLE.test(title)) && (asksForPassword || proseMass(lines) < 1_500);
}

/** Less text than this and the page is still a shell that a script will fill. */
const SHELL_LENGTH = 120;

/** Says why a page is not taken for a posting. */
export function reasonOf(page: Page, lines: readonly Line[], title: string | null): NotAPostingReason {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (isWall(page, lines)) return 'wall';
  if (length < SHELL_LENGTH)
    return page.select('script, #root, #app, [data-reactroot]').length > 0 || length === 0
      ? 'shell'
      : 'no-text';
  if (isList(lines, title ?? headTitles(page, [])[0] ?? null)) return 'list';
  if (title === null) return 'no-title';
  return 'other';
}

import { headTitles } from './find-title';
import {
  ADVICE_TITLE,
  APPLY,
  CLOSED,
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

/** What speaks for a posting on a page, and whether it is of both kinds that it takes. */
export interface Evidence {
  /** Signs for it less signs against it. */
  readonly weight: number;
  /** Something says what the job is, and something that one can have it: an article about a job has only the first. */
  readonly isSound: boolean;
}

/** Weighs what speaks for a posting: address, title, headings of its parts, a way to apply, terms of employment. */
export function weighEvidence(
  page: Page,
  title: string,
  lines: readonly Line[],
  hasRecord: boolean,
): Evidence {
  const headings = lines.filter(
    ({ text, kind }) => text.length <= 80 && (kind === 'heading' || text.endsWith(':')),
  );
  const [requirements, tasks, offer] = PART_HEADINGS.map((pattern) =>
    headings.some(({ text }) => pattern.test(text)),
  );
  const about = [namesJob(title), requirements, tasks, hasRecord];
  const open = [
    page.url !== null && speaksOfJobs(page.url),
    hasApplyControl(page),
    lines.some(({ text }) => TERMS.test(text)),
    hasRecord,
  ];
  const against = [isArticle(page), isArticle(page), ADVICE_TITLE.test(title)];
  const count = (signs: readonly (boolean | undefined)[]) => signs.filter(Boolean).length;
  return {
    weight: count([...about, ...open, offer]) - count(against),
    isSound: count(about) > 0 && count(open) > 0,
  };
}

/** A page this short that says so has nothing else to say. */
const NOTICE_LENGTH = 400;

/** Whether all that is left of the posting is the notice that it is over. */
export function isClosed(lines: readonly Line[]): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length < NOTICE_LENGTH && lines.some(({ text }) => CLOSED.test(text));
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
const FILLED_BY_SCRIPT = 'script, #root, #app, [data-reactroot]';

/** Says why a page is not taken for a posting. */
export function reasonOf(page: Page, lines: readonly Line[], title: string | null): NotAPostingReason {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (isWall(page, lines)) return 'wall';
  if (isList(lines, title ?? headTitles(page, [])[0] ?? null)) return 'list';
  if (isClosed(lines)) return 'no-text';
  if (length === 0 || (length < SHELL_LENGTH && page.select(FILLED_BY_SCRIPT).length > 0)) return 'shell';
  if (length < SHELL_LENGTH) return 'no-text';
  return title === null ? 'no-title' : 'other';
}

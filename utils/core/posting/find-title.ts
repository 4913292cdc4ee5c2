import { plainWords } from './clean-text';
import { cleanTitle, titleFromDocument } from './clean-title';
import type { PageNode } from './dom';
import { namesJob } from './job-words';
import { holdersOf } from './main-text';
import { documentTitle, lineOfElement, type Page } from './page';
import type { Lines } from './read-lines';

export interface FoundTitle {
  readonly text: string;
  /** The element that shows it; null for a title that only the page's head knows. */
  readonly element: PageNode | null;
}

const TITLE_LENGTH = 250;
const NAMED =
  '[itemprop="title"], [class*="job-title" i], [class*="jobtitle" i], [class*="job_title" i], [class*="position-title" i], [class*="vacancy-title" i], [class*="posting-title" i], [data-testid*="job-title" i]';

/** What the page calls itself, without the names of its employer and site. */
export function headTitles(page: Page, known: readonly string[]): string[] {
  const names = [...known, page.meta('og:site_name') ?? '', page.site?.name ?? ''];
  const stated = [page.meta('job-title'), page.meta('title'), page.meta('og:title'), documentTitle(page)];
  return stated.filter((title) => title !== null).map((title) => titleFromDocument(title, names));
}

/** Elements that may be the title are looked at up to this number. */
const ELEMENTS = 50;

/** Elements of a selector that show a title of sensible length among the page's own lines, in order. */
function shown(page: Page, holders: ReadonlySet<PageNode>, selector: string): FoundTitle[] {
  return page
    .select(selector)
    .filter((element) => holders.has(element))
    .slice(0, ELEMENTS)
    .map((element) => ({ element, text: cleanTitle(lineOfElement(page.dom, element)) }))
    .filter(({ text }) => text !== '' && text.length <= TITLE_LENGTH);
}

/**
 * Finds the title of a posting on a page of unknown make-up. A heading that the page's head repeats is surest, then
 * an element named for it, then an `h1` that names a job, then any `h1`, then a first heading that names a job.
 */
export function findTitle(page: Page, whole: Lines): FoundTitle | null {
  const heads = headTitles(page, []);
  const repeated = (title: FoundTitle) => heads.some((head) => isRepeated(head, title.text));
  const holders = holdersOf(page.dom, whole);
  const firsts = shown(page, holders, 'h1');
  const named = shown(page, holders, NAMED);
  const onlyNamed = new Set(named.map(({ text }) => plainWords(text))).size === 1 ? named[0] : undefined;
  const seconds = shown(page, holders, 'h2, h3, [role="heading"]');
  return (
    firsts.find(repeated) ??
    onlyNamed ??
    firsts.find(({ text }) => namesJob(text)) ??
    seconds.find((title) => repeated(title) && namesJob(title.text)) ??
    firsts[0] ??
    seconds.find(repeated) ??
    seconds.slice(0, 2).find(({ text }) => namesJob(text)) ??
    heads.filter((head) => namesJob(head)).map((text) => ({ text, element: null }))[0] ??
    null
  );
}

function isRepeated(head: string, title: string): boolean {
  const words = plainWords(title);
  return words !== '' && ` ${plainWords(head)} `.includes(` ${words} `);
}

import { plainWords } from './clean-text';
import { cleanTitle, titleFromDocument } from './clean-title';
import type { PageNode } from './dom';
import { namesJob } from './job-words';
import { documentTitle, lineOfElement, metaLine, type Page } from './page';
import type { Lines } from './read-lines';
import { isWithin } from './walk';

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
  const names = [...known, metaLine(page, 'og:site_name') ?? '', page.site?.name ?? ''];
  const stated = [
    metaLine(page, 'job-title'),
    metaLine(page, 'title'),
    metaLine(page, 'og:title'),
    documentTitle(page),
  ];
  return stated.filter((title) => title !== null).map((title) => titleFromDocument(title, names));
}

/** Elements of a selector that show a title of sensible length among the page's own lines, in order. */
function shown(page: Page, whole: Lines, selector: string): FoundTitle[] {
  return page
    .select(selector)
    .map((element) => ({ element, text: cleanTitle(lineOfElement(page.dom, element)) }))
    .filter(
      ({ element, text }) => text !== '' && text.length <= TITLE_LENGTH && isShown(page, whole, element),
    );
}

function isShown(page: Page, whole: Lines, element: PageNode): boolean {
  return (
    page.dom.name(element) !== 'meta' && whole.places.some((place) => isWithin(page.dom, place, element))
  );
}

/**
 * Finds the title of a posting on a page of unknown make-up. A heading that the page's head repeats is surest, then
 * an element named for it, then the first `h1`, then a first heading that names a job.
 */
export function findTitle(page: Page, whole: Lines): FoundTitle | null {
  const heads = headTitles(page, []);
  const repeated = (title: FoundTitle) => heads.some((head) => isRepeated(head, title.text));
  const firsts = shown(page, whole, 'h1');
  const named = shown(page, whole, NAMED);
  const onlyNamed = new Set(named.map(({ text }) => plainWords(text))).size === 1 ? named[0] : undefined;
  const seconds = shown(page, whole, 'h2, h3, [role="heading"]');
  return (
    firsts.find(repeated) ??
    onlyNamed ??
    firsts.find(({ text }) => namesJob(text)) ??
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

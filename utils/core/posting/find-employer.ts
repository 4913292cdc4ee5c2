import { plainWords } from './clean-text';
import { namesJob } from './job-words';
import { documentTitle, lineOfElement, type Page } from './page';

const NAMED =
  '[itemprop="hiringOrganization"], [class*="company-name" i], [class*="companyname" i], [class*="company_name" i], [class*="employer-name" i], [data-testid*="company-name" i], meta[name="job-company"]';
const LOGOS = 'img[alt][class*="logo" i], [class*="logo" i] img[alt], header img[alt]';
const NAME_LENGTH = 80;
const LOGOS_LIMIT = 5;
/** What pages call themselves without naming anyone. */
const NO_NAME =
  /^(?:jobs?|careers?|home|logo|company logo|header image|recruiting|vacanc(?:y|ies)|karriere|job posting|candidate portal)$/i;
const APPLICATION = /^job application for .+ at ([^|]+)$/i;

/** The parts of a page's title beside the posting's own. */
function partsBeside(head: string, title: string): string[] {
  const at = head.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return head.length <= NAME_LENGTH && !namesJob(head) ? [head] : [];
  return [head.slice(0, at), head.slice(at + title.length)]
    .flatMap((rest) => rest.split(/\s[-–—|·•:]\s|[|@]|\s(?:at|bei|chez|en)\s/))
    .map((part) => part.replace(/^[\s\-–—|·•:]+|[\s\-–—|·•:]+$/g, ''));
}

/**
 * The employer of a posting on a page of unknown make-up: the element named for it, if all such elements agree, or a
 * name that two places of the page's head and logo state alike. Null otherwise: one place alone may name the board.
 *
 * @param title  the posting's title
 */
export function findEmployer(page: Page, title: string): string | null {
  const applied = APPLICATION.exec(documentTitle(page) ?? '')?.[1];
  if (applied) return applied.trim();
  const named = page.select(NAMED).map((element) => lineOfElement(page.dom, element));
  const names = new Set(named.filter((name) => name !== '' && name.length <= NAME_LENGTH));
  if (names.size === 1) return [...names][0] ?? null;
  return statedTwice(placesOf(page, title), title, page.site?.name ?? null);
}

/** What each place of the page states that may name the employer. */
function placesOf(page: Page, title: string): string[][] {
  const logos = page.select(LOGOS).slice(0, LOGOS_LIMIT);
  return [
    partsBeside(documentTitle(page) ?? '', title),
    partsBeside(page.meta('og:title') ?? '', title),
    [page.meta('og:site_name') ?? ''],
    logos.map((logo) =>
      lineOfElement(page.dom, logo)
        .replace(/\s*\blogo\b\s*/i, ' ')
        .trim(),
    ),
  ];
}

function statedTwice(places: readonly string[][], title: string, board: string | null): string | null {
  const ruledOut = new Set([title, board ?? ''].map(plainWords));
  const counts = new Map<string, number>();
  for (const place of places)
    for (const key of new Set(place.map(plainWords))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isName = (name: string) => {
    const key = plainWords(name);
    return (
      key !== '' &&
      name.length <= NAME_LENGTH &&
      !ruledOut.has(key) &&
      !NO_NAME.test(name) &&
      (counts.get(key) ?? 0) >= 2
    );
  };
  return places.flat().find(isName) ?? null;
}

import type { Draft } from './draft';
import { isClosed, isList, isWall, weighEvidence } from './evidence';
import { type Facts, mergeFacts, NO_FACTS } from './facts';
import { findEmployer } from './find-employer';
import { findPlace } from './find-place';
import { type FoundTitle, findTitle, headTitles } from './find-title';
import { OTHERS } from './job-words';
import { readLabels } from './labels';
import type { Line } from './line';
import { findMainText, linesAfter } from './main-text';
import type { Page } from './page';
import { readDate } from './read-date';
import type { Lines } from './read-lines';
import { readSalary } from './read-salary';

/** What `meta name="job-…"` states, as some employers' sites write it. */
function readMetas(page: Page): Facts {
  return {
    ...NO_FACTS,
    company: page.meta('job-company') ?? page.meta('job-employer'),
    location: page.meta('job-location'),
    postedOn: readDate(page.meta('job-date') ?? page.meta('job-posted') ?? ''),
    employmentType: page.meta('job-type') ?? page.meta('job-employment-type'),
    salary: readSalary(page.meta('job-salary') ?? ''),
  };
}

/** What a page of unknown make-up states of its posting: under labels, in elements named for it, by its title. */
export function findFacts(page: Page, whole: Lines, title: FoundTitle): Facts {
  const behind = linesAfter(page.dom, whole, title.element).lines;
  return mergeFacts(readMetas(page), readLabels(whole.lines), {
    ...NO_FACTS,
    company: findEmployer(page, title.text),
    location: findPlace(page, behind),
  });
}

function headTitle(page: Page): FoundTitle | null {
  const [text] = headTitles(page, []);
  return text ? { text, element: null } : null;
}

/** Cuts a list of other postings off the end. */
function withoutOthers(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(
    ({ text, kind }, index) => index > 0 && kind !== 'item' && text.length < 60 && OTHERS.test(text),
  );
  return at < 0 ? lines : lines.slice(0, at);
}

/**
 * Text and title of a page that no one has described, without asking whether it is a posting.
 *
 * @param anyTitle  whether the name of the document will do for a title
 */
export function draftMain(page: Page, whole: Lines, anyTitle: boolean): Draft | null {
  const title = findTitle(page, whole) ?? (anyTitle ? headTitle(page) : null);
  if (!title) return null;
  const main = findMainText(page, whole, title.element);
  return {
    source: main.source,
    title: title.text,
    lines: withoutOthers(main.lines),
    facts: findFacts(page, whole, title),
    skills: [],
    partial: main.partial,
  };
}

/**
 * Whether the page proves to show one posting.
 *
 * @param enough  the weight of evidence asked for; null on a page the user pointed at, where nothing has to speak for a
 *   posting, only nothing against it
 */
export function isProven(
  page: Page,
  whole: Lines,
  draft: Draft,
  hasRecord: boolean,
  enough: number | null,
): boolean {
  const title = draft.title ?? '';
  if (isWall(page, whole.lines) || isList(whole.lines, title) || isClosed(draft.lines)) return false;
  const { weight, isSound } = weighEvidence(
    page,
    title,
    draft.lines,
    hasRecord || page.meta('job-title') !== null,
  );
  return enough === null ? weight >= 0 : isSound && weight >= enough;
}

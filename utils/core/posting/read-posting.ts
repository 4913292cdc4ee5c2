import { siteOf } from '../sites';
import { browserDom } from './browser-dom';
import type { Dom, PageNode } from './dom';
import { type Draft, finishDraft } from './draft';
import { ENOUGH, ENOUGH_BY_HAND, isList, isWall, reasonOf, weighEvidence } from './evidence';
import { mergeFacts } from './facts';
import { findTitle } from './find-title';
import { readLabels } from './labels';
import { findMainText, proseMass } from './main-text';
import { openPage, type Page } from './page';
import type { PostingResult } from './posting';
import { type Lines, readLines } from './read-lines';
import { findJsonLd, readJsonLd, readMarkedUp } from './read-records';
import { readSite } from './read-site';

export interface ReadOptions {
  /** How to look at the page; a live page in a browser by default. */
  readonly dom?: Dom;
  /** ISO 639-1 code when the caller knows the language; else it is told from the text. */
  readonly lang?: string | null;
  /** What the user selected: read instead of the page from 200 characters on. */
  readonly selection?: string | null;
  /** The user asked for this very page: weaker evidence is enough. */
  readonly byHand?: boolean;
}

/**
 * Reads the posting of a page, in this order of trust: the pane of a known site, structured data that agrees with the
 * page, microdata, a named container, where the prose is. The result says which one it was.
 *
 * @param root  the page; never changed
 * @param url   its absolute address, kept as given
 * @returns the posting, or why the page is not taken for one
 */
export function readPosting(root: PageNode, url: string | null, options: ReadOptions = {}): PostingResult {
  const dom = options.dom ?? browserDom();
  const page = openPage(dom, root, url, url === null ? null : siteOf(url));
  const whole = readLines(dom, root);
  const draft = draftOf(page, whole, options.byHand ?? false);
  const context = { site: page.site?.id ?? null, url, lang: options.lang ?? null };
  const result = draft && finishDraft(draft, context);
  return (
    result ?? {
      kind: 'not-a-posting',
      reason: reasonOf(page, whole.lines, findTitle(page, whole)?.text ?? null),
    }
  );
}

/** A page's own text has to be this much longer than a record's for the record to be a teaser. */
const TEASER_SHARE = 0.6;

function draftOf(page: Page, whole: Lines, byHand: boolean): Draft | null {
  const nodes = findJsonLd(page);
  const record = readJsonLd(page, nodes, whole);
  const site = readSite(page);
  if (site)
    return {
      ...site,
      facts: record ? mergeFacts(site.facts, record.facts) : site.facts,
      skills: record?.skills ?? [],
    };
  const main = mainDraft(page, whole, record, nodes.length > 0, byHand);
  if (record && (!main || proseMass(record.lines) >= TEASER_SHARE * proseMass(main.lines)))
    return main ? { ...record, facts: mergeFacts(record.facts, main.facts) } : record;
  const marked = readMarkedUp(page);
  if (marked && marked.lines.length > 0)
    return {
      ...marked,
      facts: mergeFacts(marked.facts, readLabels(whole.lines)),
      title: marked.title ?? findTitle(page, whole)?.text ?? null,
    };
  return main;
}

function mainDraft(
  page: Page,
  whole: Lines,
  record: Draft | null,
  hasRecord: boolean,
  byHand: boolean,
): Draft | null {
  if (page.site?.body && !record) return null;
  const title = findTitle(page, whole);
  if (!title) return null;
  const main = findMainText(page, whole, title.element);
  if (!record) {
    if (isWall(page, whole.lines) || isList(whole.lines, title.text)) return null;
    const enough = byHand ? ENOUGH_BY_HAND : ENOUGH;
    if (weighEvidence(page, title.text, main.lines, hasRecord) < enough) return null;
  }
  const labels = readLabels(whole.lines);
  return {
    source: main.source,
    title: record?.title ?? title.text,
    lines: main.lines,
    facts: record ? mergeFacts(record.facts, labels) : labels,
    skills: record?.skills ?? [],
    partial: main.partial,
  };
}

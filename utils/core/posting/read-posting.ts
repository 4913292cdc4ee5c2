import { isPostingUrl, siteOf } from '../sites';
import type { Site } from '../sites/site';
import { browserDom } from './browser-dom';
import { plainWords } from './clean-text';
import type { Dom, PageNode } from './dom';
import { type Draft, finishDraft } from './draft';
import { reasonOf } from './evidence';
import { type Facts, mergeFacts } from './facts';
import { findTitle } from './find-title';
import { proseMass } from './main-text';
import { openPage, type Page } from './page';
import type { PostingResult } from './posting';
import { type Lines, readLines } from './read-lines';
import { draftMain, isProven } from './read-main';
import { type FromRecords, findJsonLd, readJsonLd, readMarkedUp } from './read-records';
import { readSelection } from './read-selection';
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
 * Reads the posting of a page, in this order of trust: the user's selection, the pane of a known site, structured
 * data that agrees with the page, microdata, a named container, where the prose is. The result says which one it was.
 *
 * @param root  the page; never changed
 * @param url   its absolute address, kept as given
 * @returns the posting, or why the page is not taken for one
 */
export function readPosting(root: PageNode, url: string | null, options: ReadOptions = {}): PostingResult {
  const dom = options.dom ?? browserDom();
  const page = openPage(dom, root, url, url === null ? null : siteOf(url));
  const result = readPage(page, options);
  return readSelection(options.selection ?? '', result, { url, lang: options.lang ?? null }) ?? result;
}

function readPage(page: Page, options: ReadOptions): PostingResult {
  const whole = readLines(page.dom, page.root);
  const draft = draftOf(page, whole, options.byHand ?? false);
  if (draft === 'list') return { kind: 'not-a-posting', reason: 'list' };
  const context = { site: page.site?.id ?? null, url: page.url, lang: options.lang ?? null };
  if (draft) return finishDraft(draft, context);
  return { kind: 'not-a-posting', reason: reasonOf(page, whole.lines, findTitle(page, whole)?.text ?? null) };
}

/** A page's own text has to be this much longer than a record's for the record to be a teaser. */
const TEASER_SHARE = 0.6;

function draftOf(page: Page, whole: Lines, byHand: boolean): FromRecords {
  const nodes = findJsonLd(page);
  const record = withoutBoard(page, readJsonLd(page, nodes, whole));
  const site = readSite(page, whole);
  if (site)
    return record && record !== 'list' && hasSameTitle(record, site) ? withRecord(site, record) : site;
  if (record === 'list') return record;
  const main = draftMain(page, whole, byHand);
  if (record) return fullerOf(record, main);
  const marked = readMarkedUp(page);
  if (marked === 'list') return marked;
  if (marked) return withFacts({ ...marked, title: marked.title ?? main?.title ?? null }, main?.facts);
  if (!main || !mayReadMain(page)) return null;
  return isProven(page, whole, main, nodes.length > 0, evidenceAskedFor(page, byHand)) ? main : null;
}

/** A board that puts its own name in the employer's place has named no employer. */
function withoutBoard({ site }: Page, found: FromRecords): FromRecords {
  if (found === null || found === 'list' || found.facts.company === null || !site) return found;
  const isBoard = plainWords(found.facts.company) === plainWords(site.name);
  return isBoard ? { ...found, facts: { ...found.facts, company: null } } : found;
}

/** Whether a record is about the open posting, and not about a neighbour in the list or the one shown before. */
function hasSameTitle(record: Draft, site: Draft): boolean {
  const [one, other] = [record, site].map(({ title }) => ` ${plainWords(title ?? '')} `) as [string, string];
  return one.includes(other) || other.includes(one);
}

function withRecord(site: Draft, record: Draft): Draft {
  return { ...withFacts(site, record.facts), skills: record.skills };
}

function withFacts(draft: Draft, more: Facts | undefined): Draft {
  return more ? { ...draft, facts: mergeFacts(draft.facts, more) } : draft;
}

/** The record, or with its facts the page's own text where the record has only a teaser of it. */
function fullerOf(record: Draft, main: Draft | null): Draft {
  if (!main) return record;
  const isTeaser = proseMass(record.lines) < TEASER_SHARE * proseMass(main.lines);
  if (!isTeaser) return withFacts(record, main.facts);
  return { ...main, title: record.title, facts: mergeFacts(record.facts, main.facts), skills: record.skills };
}

const ENOUGH = 2;
/** Where the address is not one under which the site shows postings. */
const ENOUGH_OFF_PATTERN = 3;

/** Whether containers and prose may be read at all: on a split pane a neighbour's text would come into the posting. */
function mayReadMain({ site, url }: Page): boolean {
  if (!site) return true;
  return !site.pane && !site.byClick && (!site.spa || isOnPattern(site, url));
}

/** How much has to speak for a posting where only containers and prose do; null: nothing, the user asked for it. */
function evidenceAskedFor({ site, url }: Page, byHand: boolean): number | null {
  if (byHand) return null;
  return site && !isOnPattern(site, url) ? ENOUGH_OFF_PATTERN : ENOUGH;
}

function isOnPattern(site: Site, url: string | null): boolean {
  return url !== null && isPostingUrl(site, url);
}

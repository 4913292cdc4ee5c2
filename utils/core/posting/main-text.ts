import type { Dom, PageNode } from './dom';
import { PART_HEADINGS } from './job-words';
import { NODE_LIMIT } from './limits';
import type { Line } from './line';
import type { Page } from './page';
import type { Lines } from './read-lines';
import { walk } from './walk';

/** Where a posting's text was found on a page that no one has described. */
export interface MainText extends Lines {
  readonly source: 'container' | 'heuristic';
}

/** Names that pages give to the element around a posting's text, surest first. */
const CONTAINERS = [
  '[itemprop="description"]',
  '[class*="job-description" i], [class*="jobdescription" i], [class*="job_description" i], [id*="job-description" i], [id*="jobdescription" i], [id*="job_description" i]',
  '[class*="vacancy-description" i], [class*="posting-description" i], [class*="position-description" i], [class*="stellenbeschreibung" i], [data-testid*="description" i], [data-automation*="description" i], [data-ui*="description" i]',
  '[class*="job-detail" i], [class*="jobdetail" i], [class*="job-content" i], [class*="job-body" i], [class*="job-display" i], [class*="job-ad" i], [class*="jobad" i], [id*="job-detail" i], [id*="job-content" i], [class*="vacancy-text" i], [class*="vacature" i]',
  '[class*="description" i], [id*="description" i]',
];
/** A named container must hold this share of the page's prose, or it is a card, a teaser, a label. */
const CONTAINER_SHARE = 0.5;
const CONTAINER_MASS = 150;
/** While going down from the page to its text: a child with this share of the prose is the way to go. */
const DESCENT_SHARE = 0.85;
/** Levels gone down or up in search of the text: beyond that, nesting is not layout. */
const LEVELS = 100;
const SHORT_LINE = 25;

/** Characters of prose in a line: of a sentence's length or an item of a list, links counted against it. */
export function proseOf({ text, kind, linked }: Line): number {
  return text.length >= SHORT_LINE || kind === 'item' ? Math.max(0, text.length - 2 * linked) : 0;
}

export function proseMass(lines: readonly Line[]): number {
  return lines.reduce((mass, line) => mass + proseOf(line), 0);
}

/** Every element that shows one of the lines. */
export function holdersOf(dom: Dom, { places }: Lines): ReadonlySet<PageNode> {
  const holders = new Set<PageNode>();
  for (const place of places) {
    for (let at: PageNode | null = place; at && !holders.has(at); at = dom.parent(at)) holders.add(at);
  }
  return holders;
}

/** The lines of a page that stand below an element. */
export function linesWithin(dom: Dom, page: Lines, element: PageNode): Lines {
  const texts = new Set<PageNode>();
  walk(dom, element, NODE_LIMIT, {
    enter: (node) => {
      if (dom.kind(node) === 'text') texts.add(node);
      return true;
    },
    leave() {},
  });
  const within = (_: unknown, index: number) => texts.has(page.places[index] as PageNode);
  return { lines: page.lines.filter(within), places: page.places.filter(within), partial: page.partial };
}

/** The lines of a page behind an element; all of them without one. */
export function linesAfter(dom: Dom, page: Lines, element: PageNode | null): Lines {
  if (!element) return page;
  const last = linesWithin(dom, page, element).places.at(-1);
  const start = last === undefined ? 0 : page.places.lastIndexOf(last) + 1;
  return { lines: page.lines.slice(start), places: page.places.slice(start), partial: page.partial };
}

/** How much prose stands below each element of the page. */
function massesOf({ dom, root }: Page, page: Lines): Map<PageNode, number> {
  const masses = new Map<PageNode, number>();
  page.lines.forEach((line, index) => {
    const place = page.places[index] as PageNode;
    masses.set(place, (masses.get(place) ?? 0) + proseOf(line));
  });
  const open: number[] = [0];
  const add = (mass: number) => {
    open[open.length - 1] = (open.at(-1) ?? 0) + mass;
  };
  walk(dom, root, NODE_LIMIT, {
    enter: (node) => {
      if (dom.kind(node) === 'text') add(masses.get(node) ?? 0);
      open.push(0);
      return true;
    },
    leave: (node) => {
      const mass = open.pop() ?? 0;
      if (mass > 0) masses.set(node, mass);
      add(mass);
    },
  });
  return masses;
}

/**
 * Finds the posting's text on a page of unknown make-up: in the element named for it, else where the prose is, behind
 * the title.
 *
 * @param whole  all lines of the page
 * @param title  the element that shows the title, if one does
 */
export function findMainText(page: Page, whole: Lines, title: PageNode | null): MainText {
  const behind = linesAfter(page.dom, whole, title);
  const masses = massesOf(page, behind);
  const all = proseMass(behind.lines);
  const container = namedContainer(page, masses, all);
  if (container) return { ...widened(page, behind, container), source: 'container' };
  return { ...densest(page, behind, masses, all), source: 'heuristic' };
}

function namedContainer(page: Page, masses: ReadonlyMap<PageNode, number>, all: number): PageNode | null {
  for (const selector of CONTAINERS) {
    let best: PageNode | null = null;
    let bestMass = Math.max(CONTAINER_MASS, CONTAINER_SHARE * all) - 1;
    for (const element of page.select(selector)) {
      const mass = masses.get(element) ?? 0;
      if (mass > bestMass) [best, bestMass] = [element, mass];
    }
    if (best) return best;
  }
  return null;
}

/** Whether lines beside a part of the page belong to the posting too: a heading that opens a part, an item next to it. */
function leavesOut(page: Lines, part: Lines): boolean {
  const [first] = part.places;
  const start = first === undefined ? 0 : page.places.indexOf(first);
  const end = start + part.lines.length;
  if ([page.lines[start - 1], page.lines[end]].some((line) => line?.kind === 'item' && line.linked === 0))
    return true;
  return page.lines.some(
    ({ kind, text }, index) =>
      (index < start || index >= end) &&
      kind === 'heading' &&
      PART_HEADINGS.some((pattern) => pattern.test(text)),
  );
}

/** The lines of a named container, and of as much around it as the posting's other parts take. */
function widened(page: Page, behind: Lines, container: PageNode): Lines {
  let lines = linesWithin(page.dom, behind, container);
  for (
    let around = page.dom.parent(container);
    around && leavesOut(behind, lines);
    around = page.dom.parent(around)
  )
    lines = linesWithin(page.dom, behind, around);
  return lines;
}

/** Goes down from the page for as long as one child holds nearly all of the prose and nothing of the posting is left out. */
function densest(page: Page, behind: Lines, masses: ReadonlyMap<PageNode, number>, all: number): Lines {
  let element = page.root;
  let lines = behind;
  for (let level = 0; level < LEVELS; level++) {
    let next: PageNode | null = null;
    for (let child = page.dom.firstChild(element); child && !next; child = page.dom.nextSibling(child)) {
      const mass = page.dom.kind(child) === 'element' ? (masses.get(child) ?? 0) : 0;
      if (mass > 0 && mass >= DESCENT_SHARE * all) next = child;
    }
    const within = next && linesWithin(page.dom, behind, next);
    if (!next || !within || leavesOut(behind, within)) return lines;
    element = next;
    lines = within;
  }
  return lines;
}

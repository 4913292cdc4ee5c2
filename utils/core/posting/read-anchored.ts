import type { Site } from '../sites/site';
import { cleanLine, plainWords } from './clean-text';
import type { PageNode } from './dom';
import { NODE_LIMIT } from './limits';
import { lineOfElement, type Page } from './page';
import { type Lines, readLines } from './read-lines';
import { isWithin, walk } from './walk';

/** Text behind an anchor, the heading before it, and the part of the page that holds both. */
export interface Anchored extends Pick<Lines, 'lines' | 'partial'> {
  readonly title: string | null;
  readonly scope: PageNode;
}

/** Whether a line is one of the site's anchors, whatever its capitals and marks. */
export function isAnchor(site: Site, text: string): boolean {
  const words = plainWords(text);
  return (site.anchors ?? []).some((anchor) => plainWords(anchor) === words);
}

/** Where class names are generated: the text that follows a line such as "About the job", under the heading before it. */
export function readAnchored(page: Page, site: Site, scope: PageNode): Anchored | null {
  const anchor = findAnchor(page, site, scope);
  if (!anchor) return null;
  for (let around = page.dom.parent(anchor); around; around = page.dom.parent(around)) {
    const read = readLines(page.dom, around, { page: page.root });
    const at = read.lines.findIndex(
      (line, index) =>
        isAnchor(site, line.text) && isWithin(page.dom, read.places[index] as PageNode, anchor),
    );
    const lines = read.lines.slice(at + 1);
    if (at >= 0 && lines.length > 0) {
      const mark = markBefore(page, scope, anchor);
      return {
        lines,
        partial: read.partial,
        title: mark && lineOfElement(page.dom, mark),
        scope: mark ? commonAncestor(page, mark, anchor) : around,
      };
    }
    if (around === scope) return null;
  }
  return null;
}

/** Longest text of an element that may be an anchor, spaces included. */
const ANCHOR_LENGTH = 80;

function findAnchor(page: Page, site: Site, scope: PageNode): PageNode | null {
  let found: PageNode | null = null;
  walk(page.dom, scope, NODE_LIMIT, {
    enter(node) {
      if (found) return false;
      if (page.dom.kind(node) !== 'text') return true;
      const data = page.dom.data(node);
      if (data.length <= ANCHOR_LENGTH && isAnchor(site, cleanLine(data))) found = page.dom.parent(node);
      return false;
    },
    leave() {},
  });
  return found;
}

/** The last heading, or link to a posting, in front of an element. */
function markBefore(page: Page, scope: PageNode, element: PageNode): PageNode | null {
  const all = page.select('*', scope);
  const marks = new Set(page.select('h1, h2, h3, [role="heading"], a[href*="/jobs/view/"]', scope));
  for (let at = all.indexOf(element) - 1; at >= 0; at--) {
    const mark = all[at] as PageNode;
    if (marks.has(mark) && lineOfElement(page.dom, mark) !== '' && !isWithin(page.dom, element, mark))
      return mark;
  }
  return null;
}

function commonAncestor({ dom, root }: Page, one: PageNode, other: PageNode): PageNode {
  for (let around = dom.parent(one); around; around = dom.parent(around))
    if (isWithin(dom, other, around)) return around;
  return root;
}

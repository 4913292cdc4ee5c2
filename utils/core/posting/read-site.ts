import { postingIdOf } from '../sites';
import type { Site } from '../sites/site';
import { cleanLine, plainWords } from './clean-text';
import { cleanTitle } from './clean-title';
import type { PageNode } from './dom';
import type { Draft } from './draft';
import { NO_FACTS } from './facts';
import { NODE_LIMIT } from './limits';
import { firstLine, lineOfElement, type Page } from './page';
import { type Lines, readLines } from './read-lines';
import { readSalary } from './read-salary';
import { isWithin, walk } from './walk';

/** `at Example`, `Example Logo`: what stands around an employer's name where only a logo or a by-line has it. */
function companyName(line: string | null): string | null {
  return line === null
    ? null
    : line
        .replace(/^at\s+/i, '')
        .replace(/\s+logo$/i, '')
        .trim() || null;
}

/** What the selectors of a site find in its pane; null when they find no title or no text there. */
export function readSite(page: Page): Draft | null {
  const { site } = page;
  if (!site?.body) return null;
  const scope = paneOf(page, site);
  const body = readBody(page, site, scope) ?? readAnchored(page, site, scope);
  if (!body) return null;
  const title =
    firstLine(page, site.title, scope) ?? body.title ?? (site.pane ? null : firstLine(page, ['h1']));
  if (title === null) return null;
  return {
    source: 'site',
    title: cleanTitle(title),
    lines: body.lines,
    facts: {
      ...NO_FACTS,
      id: page.url === null ? null : postingIdOf(site, page.url),
      company: companyName(firstLine(page, site.company, scope)),
      location: firstLine(page, site.location, scope),
      salary: readSalary(firstLine(page, site.salary, scope) ?? ''),
    },
    skills: [],
    partial: body.partial,
  };
}

/** The open posting of a split pane; the whole page where a site has none. */
function paneOf(page: Page, site: Site): PageNode {
  for (const selector of site.pane ?? []) {
    const pane = page.select(selector)[0];
    if (pane) return pane;
  }
  return page.root;
}

interface Body extends Pick<Lines, 'lines' | 'partial'> {
  /** A heading beside the text, where the site's selectors name no title. */
  readonly title: string | null;
}

/** Lines of all that the first fitting selector finds, in order; what lies inside another match is read with it. */
function readBody(page: Page, site: Site, scope: PageNode): Body | null {
  const without = new Set((site.without ?? []).flatMap((selector) => page.select(selector, scope)));
  for (const selector of site.body ?? []) {
    const found = page.select(selector, scope);
    const outer = found.filter(
      (element) => !found.some((other) => other !== element && isWithin(page.dom, element, other)),
    );
    const reads = outer.map((element) => readLines(page.dom, element, { page: page.root, without }));
    const lines = reads.flatMap((read) => read.lines);
    const [first] = lines;
    const rest = first && isAnchor(site, first.text) ? lines.slice(1) : lines;
    if (rest.length > 0) return { lines: rest, partial: reads.some((read) => read.partial), title: null };
  }
  return null;
}

function isAnchor(site: Site, text: string): boolean {
  const words = plainWords(text);
  return (site.anchors ?? []).some((anchor) => plainWords(anchor) === words);
}

/** Where class names are generated: the text that follows a line such as "About the job", under the heading before it. */
function readAnchored(page: Page, site: Site, scope: PageNode): Body | null {
  const anchor = findAnchor(page, site, scope);
  if (!anchor) return null;
  for (let around = page.dom.parent(anchor); around; around = page.dom.parent(around)) {
    const read = readLines(page.dom, around, { page: page.root });
    const at = read.lines.findIndex(
      (line, index) =>
        isAnchor(site, line.text) && isWithin(page.dom, read.places[index] as PageNode, anchor),
    );
    const lines = read.lines.slice(at + 1);
    if (at >= 0 && lines.length > 0)
      return { lines, partial: read.partial, title: titleBefore(page, scope, anchor) };
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
function titleBefore(page: Page, scope: PageNode, element: PageNode): string | null {
  const selector = 'h1, h2, h3, [role="heading"], a[href*="/jobs/view/"]';
  const marks = page.select(`${selector}, *`, scope);
  const at = marks.indexOf(element);
  const before = marks.slice(0, Math.max(at, 0)).reverse();
  for (const mark of before) {
    if (!page.dom.matches(mark, selector)) continue;
    const line = lineOfElement(page.dom, mark);
    if (line !== '' && !isWithin(page.dom, element, mark)) return line;
  }
  return null;
}

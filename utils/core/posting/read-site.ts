import { postingIdOf } from '../sites';
import type { Site } from '../sites/site';
import { cleanLine, plainWords } from './clean-text';
import { cleanTitle } from './clean-title';
import type { PageNode } from './dom';
import type { Draft } from './draft';
import { mergeFacts, NO_FACTS } from './facts';
import { findEmployer } from './find-employer';
import { readLabels } from './labels';
import { NODE_LIMIT } from './limits';
import { linesWithin } from './main-text';
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
export function readSite(page: Page, whole: Lines): Draft | null {
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
    facts: mergeFacts(
      {
        ...NO_FACTS,
        id: idOf(page, site, scope),
        company:
          companyName(firstLine(page, site.company, scope)) ?? (site.pane ? null : findEmployer(page, title)),
        location: firstLine(page, site.location, scope),
        salary: readSalary(firstLine(page, site.salary, scope) ?? ''),
      },
      readLabels(linesWithin(page.dom, whole, scope).lines),
    ),
    skills: [],
    partial: body.partial,
  };
}

/** The posting's id: in the address, on the card that is open, or in the link that its title is. */
function idOf(page: Page, site: Site, scope: PageNode): string | null {
  const { dom, url } = page;
  const inUrl = url === null ? null : postingIdOf(site, url);
  if (inUrl !== null || url === null) return inUrl;
  const card = site.shownId && page.select(site.shownId.selector)[0];
  const onCard = site.shownId && card ? dom.attribute(card, site.shownId.attribute) : null;
  if (onCard) return onCard;
  const links = (site.title ?? [])
    .map((selector) => `${selector} a[href]`)
    .flatMap((selector) => page.select(selector, scope));
  const address = links[0] && dom.attribute(links[0], 'href');
  return address && URL.canParse(address, url) ? postingIdOf(site, new URL(address, url).href) : null;
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

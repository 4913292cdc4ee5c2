import { postingIdOf } from '../sites';
import type { Site } from '../sites/site';
import { cleanTitle } from './clean-title';
import type { PageNode } from './dom';
import type { Draft } from './draft';
import { type Facts, mergeFacts, NO_FACTS } from './facts';
import { readLabels } from './labels';
import { linesWithin } from './main-text';
import { firstLine, type Page } from './page';
import { isAnchor, readAnchored } from './read-anchored';
import { type Lines, readLines } from './read-lines';
import { findFacts } from './read-main';
import { readSalary } from './read-salary';
import { isWithin } from './walk';

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
  const pane = paneOf(page, site);
  const body = readBody(page, site, pane);
  const anchored = body ? null : readAnchored(page, site, pane);
  const read = body ?? anchored;
  const scope = anchored?.scope ?? pane;
  const title =
    firstLine(page, site.title, scope) ?? anchored?.title ?? (site.pane ? null : firstLine(page, ['h1']));
  if (!read || title === null) return null;
  return {
    source: 'site',
    title: cleanTitle(title),
    lines: read.lines,
    facts: factsOf(page, whole, site, scope, cleanTitle(title)),
    skills: [],
    partial: read.partial,
  };
}

/** What the site's selectors find, then what its pane or page states. Beside a pane, nothing is looked for. */
function factsOf(page: Page, whole: Lines, site: Site, scope: PageNode, title: string): Facts {
  const selected: Facts = {
    ...NO_FACTS,
    id: idOf(page, site, scope),
    company: companyName(firstLine(page, site.company, scope)),
    location: firstLine(page, site.location, scope),
    salary: readSalary(firstLine(page, site.salary, scope) ?? ''),
  };
  if (site.pane) return mergeFacts(selected, readLabels(linesWithin(page.dom, whole, scope).lines));
  const element = (site.title ?? []).flatMap((selector) => page.select(selector))[0] ?? null;
  return mergeFacts(selected, findFacts(page, whole, { text: title, element }));
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

/** Parts of a description are looked at up to this number. */
const PARTS = 100;

/** Lines of all that the first fitting selector finds, in order; what lies inside another match is read with it. */
function readBody(page: Page, site: Site, scope: PageNode): Pick<Lines, 'lines' | 'partial'> | null {
  const without = new Set((site.without ?? []).flatMap((selector) => page.select(selector, scope)));
  for (const selector of site.body ?? []) {
    const found = page.select(selector, scope).slice(0, PARTS);
    const outer = found.filter(
      (element) => !found.some((other) => other !== element && isWithin(page.dom, element, other)),
    );
    const reads = outer.map((element) => readLines(page.dom, element, { page: page.root, without }));
    const lines = reads.flatMap((read) => read.lines);
    const [first] = lines;
    const rest = first && isAnchor(site, first.text) ? lines.slice(1) : lines;
    if (rest.length > 0) return { lines: rest, partial: reads.some((read) => read.partial) };
  }
  return null;
}

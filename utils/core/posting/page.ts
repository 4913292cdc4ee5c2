import type { Site } from '../sites/site';
import { cleanLine } from './clean-text';
import type { Dom, PageNode } from './dom';
import { NODE_LIMIT } from './limits';
import { rawText, walk } from './walk';

/** A page being read: where to look, how, and what is known of its site. */
export interface Page {
  readonly dom: Dom;
  readonly root: PageNode;
  readonly url: string | null;
  readonly site: Site | null;
  /** What a meta of the page states, by its name or property; null when missing or empty. */
  meta(name: string): string | null;
  /** Elements that match, in document order; in open shadow roots where the page itself has none. */
  select(selector: string, scope?: PageNode): readonly PageNode[];
}

/** Opens a page for reading. Shadow roots are looked for once, and only if something isn't found in the page itself. */
export function openPage(dom: Dom, root: PageNode, url: string | null, site: Site | null): Page {
  let shadows: readonly PageNode[] | null = null;
  let metas: ReadonlyMap<string, string> | null = null;
  return {
    dom,
    root,
    url,
    site,
    meta(name) {
      metas ??= readMetas(dom, root);
      return metas.get(name) ?? null;
    },
    select(selector, scope = root) {
      const found = dom.select(scope, selector);
      if (found.length > 0 || scope !== root) return found;
      shadows ??= shadowRoots(dom, root);
      return shadows.flatMap((shadow) => dom.select(shadow, selector));
    },
  };
}

/** The first statement of each name. */
function readMetas(dom: Dom, root: PageNode): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of dom.select(root, 'meta[content]')) {
    const content = lineOfElement(dom, meta);
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = dom.attribute(meta, attribute)?.toLowerCase();
      if (name && content !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function shadowRoots(dom: Dom, root: PageNode): PageNode[] {
  const found: PageNode[] = [];
  walk(dom, root, NODE_LIMIT, {
    enter(node) {
      const shadow = dom.kind(node) === 'element' ? dom.shadow(node) : null;
      if (shadow) found.push(shadow);
      return true;
    },
    leave() {},
  });
  return found;
}

/** Most characters of an element that is to hold one line. */
const LINE_LENGTH = 2_000;
const HIDDEN_COPY = /\b(?:visually[-_]?hidden|sr[-_]?only|screen[-_]?reader)/i;

/** The one line an element shows: `content` of a meta, `alt` of an image, else its text. Empty when it shows none. */
export function lineOfElement(dom: Dom, element: PageNode): string {
  const tag = dom.name(element);
  const attribute = tag === 'meta' ? 'content' : tag === 'img' ? 'alt' : null;
  if (attribute) return cleanLine(dom.attribute(element, attribute) ?? '');
  const content = dom.attribute(element, 'content');
  const parts: string[] = [];
  walk(dom, element, LINE_LENGTH, {
    enter(node) {
      const kind = dom.kind(node);
      if (kind === 'text') parts.push(dom.data(node));
      if (kind !== 'element') return true;
      if (node !== element && /^(?:script|style|template|button|svg|noscript)$/.test(dom.name(node)))
        return false;
      if (node !== element && HIDDEN_COPY.test(dom.attribute(node, 'class') ?? '')) return false;
      if (/^(?:br|div|p|li|td)$/.test(dom.name(node))) parts.push(' ');
      return true;
    },
    leave() {},
  });
  return cleanLine(parts.join('').slice(0, LINE_LENGTH)) || cleanLine(content ?? '');
}

/** The first line that one of the selectors finds, in their order; null when none shows any. */
export function firstLine(page: Page, selectors: readonly string[] = [], scope?: PageNode): string | null {
  for (const selector of selectors) {
    for (const element of page.select(selector, scope)) {
      const line = lineOfElement(page.dom, element);
      if (line !== '') return line;
    }
  }
  return null;
}

/** Text of the page's `title` element; null when missing or empty. */
export function documentTitle(page: Page): string | null {
  const element = page.dom.select(page.root, 'head title, title')[0];
  return element ? cleanLine(rawText(page.dom, element)) || null : null;
}

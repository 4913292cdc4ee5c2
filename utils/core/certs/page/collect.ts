import type { Dom, PageNode } from '../../posting/dom';
import { documentTitle, openPage, type Page } from '../../posting/page';
import { readLines } from '../../posting/read-lines';
import { rawText } from '../../posting/walk';
import { readLink } from '../input/links';
import { BADGE_PAGE_SCHEMA, type BadgePage } from './badge-page';

/** Most of each kind that is taken from a page: a badge page has a handful. Characters count for all texts together. */
const MOST = { texts: 60, images: 10, lines: 400, links: 5, characters: 4_000_000, line: 500 } as const;

const METAS = [
  'og:title',
  'og:description',
  'og:site_name',
  'og:url',
  'twitter:title',
  'twitter:description',
  'description',
  'author',
];

/** Data blocks, what is shown of a file (a browser shows JSON in a `pre`), and the elements a badge is baked into an SVG by. */
const SCRIPTS = 'script[type*="json" i]';
const SHOWN_FILES = 'pre, code, textarea';
const BAKED =
  'openbadges\\:credential, openbadges\\:assertion, svg credential, svg assertion, credential[verify], assertion[verify]';
const DATA = /^data:(?:image\/(?:png|svg\+xml)|application\/(?:ld\+|vc\+|vc\+ld\+)?json)[;,]/i;

/**
 * Takes from a page what may say something of a badge. Looks at the tree that is there and asks for nothing: a picture
 * that the page only links to is left alone, for its bytes could be had by a request alone (threat C5).
 */
export function collectBadgePage(dom: Dom, root: PageNode, url: string | null): BadgePage {
  const page = openPage(dom, root, url, null);
  const metas = METAS.flatMap((name): [string, string][] => {
    const content = page.meta(name);
    return content === null ? [] : [[name, content]];
  });
  return {
    schema: BADGE_PAGE_SCHEMA,
    url: url ?? canonical(page),
    title: documentTitle(page),
    meta: Object.fromEntries(metas),
    json: textsIn(page),
    images: dataIn(page),
    lines: readLines(dom, dom.select(root, 'body')[0] ?? root)
      .lines.slice(0, MOST.lines)
      .map(({ kind, text }) => ({ kind, text: text.slice(0, MOST.line) })),
    links: linksIn(page),
  };
}

function canonical(page: Page): string | null {
  const link = page.select('link[rel="canonical"][href]')[0];
  return readLink(link ? page.dom.attribute(link, 'href') : page.meta('og:url'));
}

function textsIn(page: Page): readonly string[] {
  const { dom } = page;
  const texts: string[] = [];
  let left: number = MOST.characters;
  const take = (text: string | null) => {
    const trimmed = text?.trim() ?? '';
    if (trimmed === '' || trimmed.length > left || texts.length === MOST.texts) return;
    left -= trimmed.length;
    texts.push(trimmed);
  };
  for (const script of page.select(SCRIPTS)) take(rawText(dom, script));
  for (const element of page.select(SHOWN_FILES)) {
    const text = rawText(dom, element).trim();
    if (/^(?:[{[]|eyJ)/.test(text)) take(text);
  }
  for (const element of page.select(BAKED)) {
    take(dom.attribute(element, 'verify'));
    take(rawText(dom, element));
  }
  return [...new Set(texts)];
}

function dataIn({ dom, select }: Page): readonly string[] {
  const addresses = select('img[src^="data:" i], a[href^="data:" i], object[data^="data:" i]').flatMap(
    (element) => ['src', 'href', 'data'].flatMap((name) => dom.attribute(element, name) ?? []),
  );
  const wanted = addresses.filter((address) => DATA.test(address) && address.length <= MOST.characters);
  return [...new Set(wanted)].slice(0, MOST.images);
}

function linksIn({ dom, url, select }: Page): readonly string[] {
  const hrefs = select('link[rel~="alternate" i][type*="json" i][href]').flatMap(
    (element) => dom.attribute(element, 'href') ?? [],
  );
  const links = hrefs.flatMap((href) => readLink(absolute(href, url)) ?? []);
  return [...new Set(links)].filter((link) => link !== url).slice(0, MOST.links);
}

function absolute(href: string, base: string | null): string {
  return base !== null && URL.canParse(href, base) ? new URL(href, base).href : href;
}

/** Where a saved page is from, as browsers and their helpers note it: `<!-- saved from url=(0023)https://… -->`. */
export function savedFrom(html: string): string | null {
  const [, address] =
    /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/i.exec(
      html.slice(0, 4_000),
    ) ?? [];
  return readLink(address ?? null);
}

/**
 * How each site's selectors fare on pages that someone saved: which selector of each list finds something, and what.
 * By hand, not in CI: who has looked at the report moves `checked` in the site's file.
 *
 * FOLDER holds pages as `<site>/<anything>.html`, or an index.json that says `file` and `url` of each.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nodeDom, parseHtml } from '../../utils/cli/dom';
import { readPosting } from '../../utils/core/posting';
import { firstLine, openPage } from '../../utils/core/posting/page';
import { isPostingUrl, SITES, siteOf } from '../../utils/core/sites';
import type { Site } from '../../utils/core/sites/site';
import { closeWith, evalArguments } from './figures';

interface SavedPage {
  readonly file: string;
  readonly url?: string;
}

const PARTS = ['pane', 'title', 'company', 'location', 'salary', 'body'] as const;
const SHOWN_LENGTH = 60;

const { files, minimums } = evalArguments('npm run check:sites -- FOLDER');
const folder = files[0];
if (!folder || !existsSync(folder)) {
  console.error('Usage: npm run check:sites -- FOLDER');
  process.exit(2);
}

function savedPages(from: string): readonly SavedPage[] {
  const index = join(from, 'index.json');
  if (existsSync(index)) return (JSON.parse(readFileSync(index, 'utf8')) as { pages: SavedPage[] }).pages;
  return readdirSync(from, { recursive: true, encoding: 'utf8' }).map((file) => ({ file }));
}

/** The site by its address, else by the folder the page lies in. */
function siteOfPage({ file, url }: SavedPage): Site | null {
  const [name] = file.split(sep);
  return (url === undefined ? null : siteOf(url)) ?? SITES.find(({ id }) => id === name) ?? null;
}

function report(page: SavedPage, site: Site, html: string): string[] {
  const root = parseHtml(html);
  const open = openPage(nodeDom, root, page.url ?? null, site);
  const lines = PARTS.flatMap((part) =>
    (site[part] ?? []).map((selector) => {
      const count = open.select(selector).length;
      const text =
        count > 0 && part !== 'body' && part !== 'pane'
          ? ` "${firstLine(open, [selector])?.slice(0, SHOWN_LENGTH) ?? ''}"`
          : '';
      return `    ${count > 0 ? String(count).padStart(3) : '  -'} ${part} ${selector}${text}`;
    }),
  );
  return lines;
}

const counts = { read: 0, site: 0, pages: 0 };
for (const page of savedPages(folder).filter(({ file }) => /\.html?$/.test(file))) {
  const site = siteOfPage(page);
  if (!site) continue;
  const html = readFileSync(join(folder, page.file), 'utf8');
  const result = readPosting(parseHtml(html), page.url ?? null, { dom: nodeDom });
  const read =
    result.kind === 'posting' ? `${result.posting.source}: "${result.posting.title}"` : result.reason;
  counts.pages++;
  if (result.kind === 'posting') counts.read++;
  if (result.kind === 'posting' && result.posting.source === 'site') counts.site++;
  const address =
    page.url === undefined
      ? 'no address'
      : isPostingUrl(site, page.url)
        ? 'address of a posting'
        : 'other address';
  console.log(`${site.id} (checked ${site.checked ?? 'never'}) ${page.file}: ${read}; ${address}`);
  for (const line of report(page, site, html)) console.log(line);
}
const seen = new Set(savedPages(folder).map((page) => siteOfPage(page)?.id));
const unseen = SITES.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
console.log(`No page here of ${unseen.length} sites: ${unseen.join(', ')}`);
closeWith(counts, minimums);

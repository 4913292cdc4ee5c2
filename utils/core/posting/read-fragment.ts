import { browserDom } from './browser-dom';
import type { Dom, PageNode } from './dom';
import { type Draft, finishDraft } from './draft';
import { NO_FACTS } from './facts';
import { languageOf } from './language';
import { linesWithin } from './main-text';
import { openPage, type Page } from './page';
import type { BlockKind, PostingResult } from './posting';
import { putTogether } from './put-together';
import { type Lines, readLines } from './read-lines';
import { findJsonLd, readJsonLd } from './read-records';

export interface FragmentContext {
  readonly dom?: Dom;
  /** Context, as with a plain text: not part of what is read. */
  readonly title?: string | null;
  readonly lang?: string | null;
}

/**
 * Reads markup that came without an address: it is taken as (part of) a posting and has to prove nothing. All of its
 * own text counts, and what its structured data adds.
 */
export function readFragment(root: PageNode, context: FragmentContext = {}): PostingResult {
  const dom = context.dom ?? browserDom();
  const page = openPage(dom, root, null, null);
  const whole = readLines(dom, root);
  const found = readJsonLd(page, findJsonLd(page), whole);
  const record = found === 'list' ? null : found;
  if (record && whole.lines.length === 0)
    return finishDraft(record, { site: null, url: null, lang: context.lang ?? null });
  return readOwnText(page, whole, record, context);
}

function readOwnText(
  page: Page,
  whole: Lines,
  record: Draft | null,
  context: FragmentContext,
): PostingResult {
  const [h1, second] = page.select('h1');
  const title = h1 && !second ? linesWithin(page.dom, whole, h1).lines[0] : undefined;
  const lines: { kind: BlockKind; text: string }[] = whole.lines.map((line) =>
    line === title ? { kind: 'title', text: line.text } : line,
  );
  if (record && record.skills.length > 0) lines.push({ kind: 'skills', text: record.skills.join(', ') });
  const { text, blocks, partial } = putTogether(lines);
  if (blocks.length === 0) return { kind: 'not-a-posting', reason: 'no-text' };
  return {
    kind: 'posting',
    blocks,
    partial: partial || whole.partial,
    posting: {
      ...(record?.facts ?? NO_FACTS),
      site: null,
      source: 'text',
      url: null,
      title: context.title ?? record?.title ?? title?.text ?? null,
      language: context.lang ?? languageOf(text),
      text,
    },
  };
}

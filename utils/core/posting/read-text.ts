import { cutText } from './clean-text';
import { languageOf } from './language';
import { TEXT_LIMIT } from './limits';
import { makeLine, PLAIN } from './line';
import type { Block, PostingResult } from './posting';

export interface TextContext {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly lang?: string | null;
}

/** Blocks of a text that stays as it is: one for each line that shows anything, bullets and margins outside of it. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = makeLine(whole, PLAIN);
    if (!line) continue;
    const mark = /^(?:[^\p{L}\p{N}]*\s)?\s*/u.exec(whole)?.[0].length ?? 0;
    const start = line.kind === 'item' ? mark : whole.length - whole.trimStart().length;
    blocks.push({ kind: line.kind, start: index + start, end: index + whole.trimEnd().length });
  }
  return blocks;
}

/**
 * Takes a plain text as a posting. The text stays as given (beyond 1 MiB it is cut and labelled partial); `title` is
 * context and not part of it.
 */
export function readText(text: string, context: TextContext = {}): PostingResult {
  const kept = cutText(text, TEXT_LIMIT);
  const blocks = blocksOf(kept);
  if (blocks.length === 0) return { kind: 'not-a-posting', reason: 'no-text' };
  return {
    kind: 'posting',
    partial: kept.length < text.length,
    blocks,
    posting: {
      site: null,
      source: 'text',
      id: null,
      url: context.url ?? null,
      title: context.title ?? null,
      company: null,
      location: null,
      remote: null,
      postedOn: null,
      validThrough: null,
      employmentType: null,
      salary: null,
      language: context.lang ?? languageOf(kept),
      text: kept,
    },
  };
}

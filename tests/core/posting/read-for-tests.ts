import { nodeDom, parseHtml } from '../../../utils/cli/dom';
import { readPosting } from '../../../utils/core/posting';
import type { NotAPostingReason, PostingResult, PostingText } from '../../../utils/core/posting/posting';

/** An address that speaks of jobs and belongs to no known site. */
export const URL_OF_JOB = 'https://jobs.example/1';

export function readHtml(html: string, url = URL_OF_JOB): PostingResult {
  return readPosting(parseHtml(html), url, { dom: nodeDom });
}

/** The posting that markup shows; fails the test where it is not taken for one. */
export function postingOf(html: string, url = URL_OF_JOB): PostingText {
  const result = readHtml(html, url);
  if (result.kind === 'not-a-posting') throw new Error(`Not a posting: ${result.reason}`);
  return result;
}

export function reasonOf(html: string, url = URL_OF_JOB): NotAPostingReason | null {
  const result = readHtml(html, url);
  return result.kind === 'not-a-posting' ? result.reason : null;
}

/** The blocks of a posting as `[kind, text]`, without its title. */
export function blocksOf({ posting, blocks }: PostingText): [string, string][] {
  return blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ kind, start, end }) => [kind, posting.text.slice(start, end)]);
}

export function linesOf(read: PostingText): string[] {
  return read.posting.text.split('\n').slice(1);
}

/** A page with one JSON-LD block and nothing to see. */
export function jsonLd(source: string | object): string {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  return `<!doctype html><title>Jobs</title><script type="application/ld+json">${text}</script><div id=root></div>`;
}

/** A JSON-LD JobPosting of a data engineer, with what is to be different. */
export function job(fields: object): object {
  return { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Data Engineer', ...fields };
}

import { postingIdOf, siteOf } from '../sites';
import { browserDom } from './browser-dom';
import type { Dom } from './dom';
import { finishDraft } from './draft';
import { mergeFacts, NO_FACTS } from './facts';
import type { PostingResult } from './posting';
import { draftOfJob } from './read-records';
import { asJobPosting } from './structured/board-record';
import { fieldsOf } from './structured/fields';
import { findJobNodes } from './structured/job-nodes';
import { readJob } from './structured/read-job';

export interface RecordContext {
  readonly url?: string | null;
  readonly dom?: Dom;
  readonly lang?: string | null;
}

const ADDRESSES = ['url', 'absolute_url', 'joburl', 'hostedurl', 'careers_url', 'shortlink'];

function webAddress(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}

/**
 * Reads a record: a schema.org JobPosting (also one inside a graph or a feed's entry), or the JSON that
 * a job board serves. Unknown shapes are skipped, never a throw. A record without a text is `no-text`.
 */
export function readRecord(record: unknown, context: RecordContext = {}): PostingResult {
  const dom = context.dom ?? browserDom();
  const fields = fieldsOf(record);
  const [node] = findJobNodes(fields?.get('_jobposting') ?? record);
  const job = node ? node.fields : fields && fieldsOf(asJobPosting(fields));
  if (!job) return { kind: 'not-a-posting', reason: 'other' };
  const draft = draftOfJob({ dom }, readJob(job), 'json-ld');
  const url =
    context.url ??
    ADDRESSES.map((name) => webAddress(fields?.get(name))).find((address) => address !== null) ??
    null;
  const site = url === null ? null : siteOf(url);
  const id = url !== null && site ? postingIdOf(site, url) : null;
  return finishDraft(
    { ...draft, facts: mergeFacts({ ...NO_FACTS, id }, draft.facts) },
    { site: site?.id ?? null, url, lang: context.lang ?? null },
  );
}

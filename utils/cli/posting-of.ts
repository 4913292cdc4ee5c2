import { readFragment, readPosting, readRecord, readText } from '../core/posting';
import type { PostingResult } from '../core/posting/posting';
import { nodeDom, parseHtml } from './dom';

export type InputKind = 'html' | 'text' | 'json';

/** What the caller knows of a posting beside its content. */
export interface PostingContext {
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string | null;
}

/** Why a record cannot be read: a code for programs and a sentence for people. */
export interface RecordFault {
  readonly kind: 'bad-record';
  readonly code: 'not_an_object' | 'missing_text' | 'wrong_type';
  readonly message: string;
}

/** What a file holds, by its name, else by its first character. */
export function inputKindOf(name: string, content: string): InputKind {
  if (/\.(html?|xhtml)$/i.test(name)) return 'html';
  if (/\.json(ld)?$/i.test(name)) return 'json';
  if (/\.(txt|md)$/i.test(name)) return 'text';
  const start = content.trimStart();
  if (/^<(!doctype|!--|\?xml|[a-z])/i.test(start)) return 'html';
  return start.startsWith('{') ? 'json' : 'text';
}

/** Markup with an address is a page that has to prove to be a posting; without one it is (part of) a posting. */
export function postingOfHtml(html: string, { url, title, lang }: PostingContext): PostingResult {
  const root = parseHtml(html);
  return url === null
    ? readFragment(root, { dom: nodeDom, title, lang })
    : readPosting(root, url, { dom: nodeDom, lang });
}

/** A line of a batch (`{id, url?, html?|text?, title?, lang?}`) or a schema.org JobPosting; the context fills its gaps. */
export function postingOfRecord(record: unknown, context: PostingContext): PostingResult | RecordFault {
  if (isLinkedData(record)) return readRecord(record, { dom: nodeDom, url: context.url, lang: context.lang });
  if (!isObject(record)) return fault('not_an_object', 'A JSON object is expected.');
  const wrong = ['url', 'html', 'text', 'title', 'lang'].find((name) => !isTextOrNothing(record[name]));
  if (wrong !== undefined) return fault('wrong_type', `"${wrong}" has to be a string.`);
  const value = (name: string) => (record[name] as string | null | undefined) ?? null;
  const known = {
    url: value('url') ?? context.url,
    title: value('title') ?? context.title,
    lang: value('lang') ?? context.lang,
  };
  const html = value('html');
  const text = value('text');
  if (html !== null) return postingOfHtml(html, known);
  if (text !== null) return readText(text, known);
  return fault('missing_text', '"html" or "text" is missing.');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD, alone or in a list. */
function isLinkedData(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(isLinkedData)
    : isObject(value) && ('@type' in value || '@graph' in value);
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function fault(code: RecordFault['code'], message: string): RecordFault {
  return { kind: 'bad-record', code, message };
}

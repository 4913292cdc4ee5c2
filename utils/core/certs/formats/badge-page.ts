import { base64 } from '@scure/base';
import { type CertDraft, type FormatReading, refused } from '../draft';
import { type Content, type ContentResult, tellContent, tellText } from '../input/content';
import type { Json, JsonObject } from '../input/json';
import { isObject, listOf, objectOf, objectsOf, textOf } from '../input/typed';
import { BADGE_PAGE_SCHEMA, type BadgePage, type ShownLine } from '../page/badge-page';
import { badgesIn, documentsIn, nodesIn } from '../page/badges-in';
import { describedIn } from '../page/described';
import { shownDraft } from '../page/shown';
import { type CertFormat, type FormatInput, jsonFormat } from './format';

const ID = 'badge-page';

/** What was taken from a page that shows a badge: the badge's own data where it stands in the page, else what the page says. */
export const badgePage = jsonFormat({
  id: ID,
  recognises: ({ value }) => isObject(value) && value.schema === BADGE_PAGE_SCHEMA,
  read: ({ value }, input) => readPage(pageOf(value as JsonObject), input),
});

/** A page that was saved from the browser. One that shows no badge is told apart from a page that stands in for a file. */
export const savedPage: CertFormat = {
  id: ID,
  recognises: ({ kind }) => kind === 'html',
  read: (content, input) => {
    const { text } = content as Content & { kind: 'html' };
    const page = text.length > LARGEST_PAGE ? undefined : input.openPage?.(text);
    const reading = page === undefined ? null : readPage(page, input);
    if (reading?.kind === 'read') return reading;
    return refused(
      null,
      'wrong_type',
      'This is a web page, perhaps a sign-in page saved in place of the badge.',
    );
  },
};

/** Characters of a page that is opened at all. */
const LARGEST_PAGE = 5_000_000;

function readPage(page: BadgePage, input: FormatInput): FormatReading {
  const contents = [...page.json.map(tellText), ...page.images.map(fromDataUrl)].filter(isContent);
  const nodes = contents.flatMap((content) => (content.kind === 'json' ? nodesIn(content.value) : []));
  const documents = documentsIn(nodes);
  const linked = new Map([...documents, ...input.linked]);
  const readings = contents.flatMap(badgesIn).map((badge) => input.read(badge, linked));
  const earned = readings.filter((reading) => reading.kind === 'read');
  const drafts = earned.flatMap((reading) => reading.drafts).map(byThePage);
  const rows = earned.flatMap((reading) => reading.rows);
  if (drafts.length > 0) return { kind: 'read', format: ID, drafts, rows };
  const shown = shownDraft(page, describedIn(nodes, documents));
  if (shown !== null) return { kind: 'read', format: ID, drafts: [shown], rows };
  const elsewhere = readings.find((reading) => reading.kind === 'refused');
  if (elsewhere !== undefined) return { ...elsewhere, format: ID };
  const [link] = page.links;
  return link === undefined
    ? refused(ID, 'no_badge_data', 'The page shows no badge that can be read.')
    : refused(ID, 'needs_fetch', `The page only names the badge's address: open ${link} and read it there.`);
}

/** Unsigned data in a page is worth what the page is worth; signed data stands for itself. */
function byThePage(draft: CertDraft): CertDraft {
  const { credential } = draft;
  if (credential.kind !== 'none') return draft;
  if (credential.because === 'hosted') return { ...draft, credential: { kind: 'hosted' } };
  return credential.because === null ? { ...draft, credential: { kind: 'shown' } } : draft;
}

const isContent = (content: ContentResult): content is Content => content.kind !== 'refused';

/** `data:image/png;base64,…` or with percent signs, as the content it holds. */
function fromDataUrl(address: string): ContentResult {
  const [, head = '', body = ''] = /^data:([^,]*),(.*)$/s.exec(address) ?? [];
  try {
    return /;base64$/i.test(head)
      ? tellContent(base64.decode(body.replace(/\s+/g, '')))
      : tellText(decodeURIComponent(body));
  } catch {
    return tellText(''); // neither base64 nor an address: nothing is in it
  }
}

/** The page as it was kept; what has another shape than we write is left out. */
function pageOf(value: JsonObject): BadgePage {
  const strings = (list: Json | undefined) => listOf(list).filter((item) => typeof item === 'string');
  const meta = Object.entries(objectOf(value.meta) ?? {}).flatMap(([name, content]): [string, string][] => {
    const text = textOf(content);
    return text === null ? [] : [[name, text]];
  });
  return {
    schema: BADGE_PAGE_SCHEMA,
    url: textOf(value.url),
    title: textOf(value.title),
    meta: Object.fromEntries(meta),
    json: strings(value.json),
    images: strings(value.images),
    lines: objectsOf(value.lines).flatMap((line): ShownLine[] => {
      const text = textOf(line.text);
      return text === null
        ? []
        : [{ kind: line.kind === 'item' || line.kind === 'heading' ? line.kind : 'text', text }];
    }),
    links: strings(value.links),
  };
}

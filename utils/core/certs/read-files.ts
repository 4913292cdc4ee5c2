import type { Cert } from './cert';
import { type FormatReading, refused } from './draft';
import type { FileResult } from './file-result';
import { finishCert } from './finish-cert';
import type { FormatInput } from './formats/format';
import { CERT_FORMATS } from './formats/index';
import { type Content, type ContentResult, tellContent } from './input/content';
import type { JsonObject } from './input/json';
import { readLink } from './input/links';
import { idOf, objectsOf } from './input/typed';
import type { ReadContext } from './read-context';

export interface CertFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFiles {
  readonly certs: readonly Cert[];
  readonly files: readonly FileResult[];
}

/**
 * Reads certificates out of files of any known kind, told by content. What a file holds never throws: each gives its
 * own result, in the order given.
 */
export async function readCertFiles(files: readonly CertFile[], context: ReadContext): Promise<ReadFiles> {
  const contents = files.map(({ bytes }) => tellContent(bytes));
  const linked = linkedDocuments(contents);
  const certs: Cert[] = [];
  const results: FileResult[] = [];
  for (const [index, { name }] of files.entries()) {
    const content = contents[index] as ContentResult;
    const reading = readContent(content, { linked, columns: context.columns?.[name] ?? null });
    if (reading.kind === 'refused') {
      results.push({ file: name, format: reading.format, records: 0, rows: [], error: reading.error });
    } else {
      const { drafts, rows, format, offers } = reading;
      for (const draft of drafts) certs.push(await finishCert(draft, name, format, context));
      const result = { file: name, format, records: drafts.length, rows, error: null };
      results.push(offers === undefined ? result : { ...result, offers });
    }
    context.onProgress?.(index + 1, files.length);
  }
  return { certs, files: results };
}

function readContent(content: ContentResult, world: Omit<FormatInput, 'read'>): FormatReading {
  if (content.kind === 'refused') return { ...content, format: null };
  const input: FormatInput = { ...world, read: (inner: Content) => readContent(inner, world) };
  if (content.kind === 'link') return readLinked(content.address, input);
  const format = CERT_FORMATS.find(({ recognises }) => recognises(content));
  if (format !== undefined) return format.read(content, input);
  return refused(null, 'not_a_badge', 'It holds no certificate of a kind that is known.');
}

/** An address alone: the badge is there, unless it came along in the same import. */
function readLinked(address: string, input: FormatInput): FormatReading {
  const value = input.linked.get(address);
  if (value !== undefined)
    return input.read({ kind: 'json', value, exact: true, text: JSON.stringify(value) });
  return readLink(address) === null
    ? refused(null, 'not_a_badge', 'It holds an address that is none of the web.')
    : refused(null, 'needs_fetch', `It only holds an address: open ${address} and read the badge there.`);
}

/** Documents of this import by id, so that a badge that only links to its parts finds them beside it. */
function linkedDocuments(contents: readonly ContentResult[]): ReadonlyMap<string, JsonObject> {
  const documents = new Map<string, JsonObject>();
  for (const content of contents) {
    if (content.kind !== 'json') continue;
    for (const document of objectsOf(content.value)) {
      const id = idOf(document);
      if (id !== null) documents.set(id, document);
    }
  }
  return documents;
}

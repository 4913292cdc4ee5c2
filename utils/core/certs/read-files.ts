import type { Cert } from './cert';
import { type FormatReading, refused } from './draft';
import type { FileResult } from './file-result';
import { finishCert } from './finish-cert';
import type { FormatInput } from './formats/format';
import { CERT_FORMATS } from './formats/index';
import { type ContentResult, tellContent } from './input/content';
import { readLink } from './input/links';
import { linkedDocuments, partsLast } from './linked-documents';
import { mergeInSteps } from './merge';
import type { ReadContext } from './read-context';
import { type Steps, toEnd, withPauses } from './steps';

export interface CertFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a certificate was read from, as it came in: a picture, a token, or the JSON of the credential itself. */
export interface OriginalBadge {
  /** Id of the certificate. */
  readonly cert: string;
  readonly mediaType: string;
  readonly data: string | Uint8Array;
}

export interface ReadFiles {
  /** Each certificate once, in the order met. */
  readonly certs: readonly Cert[];
  /** One for each file, in the order given. */
  readonly files: readonly FileResult[];
  /** Of certificates that came as badges. */
  readonly originals: readonly OriginalBadge[];
}

/**
 * Reads certificates out of files of any known kind, told by content. What a file holds never throws: each gives its
 * own result.
 */
export async function readCertFiles(files: readonly CertFile[], context: ReadContext): Promise<ReadFiles> {
  const contents = files.map(({ bytes }) => tellContent(bytes));
  const linked = linkedDocuments(contents);
  const used = new Set<string>();
  const world = {
    linked,
    use: (id: string) => void used.add(id),
    isUsed: (id: string) => used.has(id),
    ...(context.openPage !== undefined && { openPage: context.openPage }),
  };
  const read: FileRead[] = [];
  for (const [done, index] of partsLast(contents).entries()) {
    const { name } = files[index] as CertFile;
    const input = { ...world, columns: context.columns?.[name] ?? null };
    const content = contents[index] as ContentResult;
    const onShare = (share: number) => context.onProgress?.(done + share, files.length);
    const file = await readFile(name, content, input, context, onShare).catch(unreadable(name));
    read[index] = file;
    context.onFile?.(file.result);
    await context.onProgress?.(done + 1, files.length);
  }
  const all = read.flatMap(({ certs }) => certs);
  const pause = () => context.onProgress?.(files.length, files.length);
  return {
    certs: (await withPauses(mergeInSteps([], all), pause)).certs,
    files: read.map(({ result }) => result),
    originals: read.flatMap(({ originals }) => originals),
  };
}

/** Certificates between two reports of progress within one file. */
const CERTS_AT_A_TIME = 10;

interface FileRead {
  readonly result: FileResult;
  readonly certs: readonly Cert[];
  readonly originals: readonly OriginalBadge[];
}

/** A mistake of ours in one file must not cost the others: the edge of an import is each of its files. */
function unreadable(file: string): (error: unknown) => FileRead {
  return (error) => {
    const message = `It could not be read, and that is a fault in Nextbadge: ${String(error)}`;
    const result = {
      file,
      format: null,
      records: 0,
      rows: [],
      error: { code: 'unreadable' as const, message },
    };
    return { result, certs: [], originals: [] };
  };
}

type World = Omit<FormatInput, 'read'>;

async function readFile(
  file: string,
  content: ContentResult,
  world: World,
  context: ReadContext,
  onShare: (share: number) => void | Promise<void> | undefined,
): Promise<FileRead> {
  const reading = await withPauses(readContent(content, world), () => onShare(0));
  if (reading.kind === 'refused') {
    const result = { file, format: reading.format, records: 0, rows: [], error: reading.error };
    return { result, certs: [], originals: [] };
  }
  const { drafts, rows, format, offers } = reading;
  const certs: Cert[] = [];
  const originals: OriginalBadge[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (index > 0 && index % CERTS_AT_A_TIME === 0) await onShare(index / drafts.length);
    const cert = await finishCert(draft, file, format, context);
    certs.push(cert);
    if (draft.original !== null) originals.push({ cert: cert.id, ...draft.original });
  }
  const result = { file, format, records: drafts.length, rows, error: null };
  return { result: offers === undefined ? result : { ...result, offers }, certs, originals };
}

function* readContent(content: ContentResult, world: World): Steps<FormatReading> {
  if (content.kind === 'refused') return { ...content, format: null };
  const input: FormatInput = {
    ...world,
    read: (inner, linked = world.linked) => toEnd(readContent(inner, { ...world, linked })),
  };
  if (content.kind === 'link') return readLinked(content.address, input);
  const format = CERT_FORMATS.find(({ recognises }) => recognises(content));
  if (format?.readInSteps !== undefined) return yield* format.readInSteps(content, input);
  if (format !== undefined) return format.read(content, input);
  return refused(null, 'not_a_badge', 'It holds no certificate of a kind that is known.');
}

/** An address alone: the badge is there, unless it came along in the same import. */
function readLinked(address: string, input: FormatInput): FormatReading {
  const value = input.linked.get(address);
  if (value !== undefined) {
    return input.read({ kind: 'json', value, exact: true, text: JSON.stringify(value) });
  }
  return readLink(address) === null
    ? refused(null, 'not_a_badge', 'It holds an address that is none of the web.')
    : refused(null, 'needs_fetch', `It only holds an address: open ${address} and read the badge there.`);
}

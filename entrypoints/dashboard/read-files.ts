import type { FileErrorCode, FileResult } from '@/utils/core/certs/file-result';
import { decodeText } from '@/utils/core/certs/input/text';
import type { BadgePage } from '@/utils/core/certs/page/badge-page';
import { collectBadgePage, savedFrom } from '@/utils/core/certs/page/collect';
import type { ColumnMap } from '@/utils/core/certs/read-context';
import { type CertFile, type ReadFiles, readCertFiles } from '@/utils/core/certs/read-files';
import { previewTable, type TablePreview, withoutSeparatorLine } from '@/utils/core/certs/table-preview';
import { titleReader } from '@/utils/core/certs/title-skills';
import { browserDom } from '@/utils/core/posting/browser-dom';
import { loadVocabulary } from '@/utils/core/vocabulary';
import { gzip, toBase64 } from '@/utils/store/backup-lock';
import type { SourceWrite } from '@/utils/store/certs';
import { hex } from '@/utils/store/posting-key';
import { shownCatalogue } from './catalogue';
import type { Desk } from './desk';
import { turns } from './turns';

/** A file beyond this is told to be too large without being loaded. */
const MOST_BYTES = 50 * 1024 * 1024;
/** All files of one import together: they are held in memory at once, because badges link to each other. */
const MOST_BYTES_TOGETHER = 500 * 1024 * 1024;
/** Milliseconds between two reports of progress. */
const REPORT_MS = 50;

/** A table whose columns the user has to tell. */
export interface UnclearTable {
  readonly file: string;
  readonly text: string;
  readonly preview: TablePreview;
}

export interface ReadWithSources extends ReadFiles {
  /** The files themselves, compressed: kept, so that a later version can read more out of them. */
  readonly sources: readonly SourceWrite[];
  /** File name -> id of its source. */
  readonly rawOf: ReadonlyMap<string, string>;
  readonly unclear: readonly UnclearTable[];
}

export interface ReadOptions {
  readonly onProgress: (done: number, of: number) => void;
  readonly onFile: (result: FileResult) => void;
  /** Columns the user chose, by file name. */
  readonly columns?: Readonly<Record<string, ColumnMap>>;
}

/** Reads what the user gave, on this page: the worker only commits what came of it. */
export async function readFiles(
  files: readonly File[],
  { today, vault }: Pick<Desk, 'today' | 'vault'>,
  { onProgress, onFile, columns }: ReadOptions,
): Promise<ReadWithSources> {
  const { loaded, failed } = await loadFiles(files);
  failed.forEach(onFile);
  // Each takes its time when it is first asked for, and the page gets a turn between them.
  const vocabulary = loadVocabulary();
  await scheduler.yield();
  const catalogue = shownCatalogue(vault);
  await scheduler.yield();
  const read = await readCertFiles(loaded, {
    vocabulary,
    catalogue,
    today,
    recipients: vault.settings.recipients,
    titleSkills: titleReader(vocabulary),
    openPage: openSavedPage,
    onFile,
    onProgress: withTurns((done) => onProgress(failed.length + done, files.length)),
    ...(columns !== undefined && { columns }),
  });
  const gave = new Set(
    read.certs.flatMap(({ source, otherSources = [] }) => [source, ...otherSources]).map(({ file }) => file),
  );
  const sources = await Promise.all(loaded.filter(({ name }) => gave.has(name)).map(sourceOf));
  return {
    ...read,
    files: [...read.files, ...failed],
    sources,
    rawOf: new Map(sources.map(({ file, id }) => [file, id])),
    unclear: read.files.flatMap(({ error }, at) =>
      error?.code === 'columns_unclear' ? unclearTable(loaded[at]) : [],
    ),
  };
}

/** Parsed without running or loading anything. */
function openSavedPage(html: string): BadgePage {
  const dom = browserDom();
  return collectBadgePage(dom, dom.parse(html), savedFrom(html));
}

interface LoadedFile extends CertFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Loaded {
  readonly loaded: readonly LoadedFile[];
  readonly failed: readonly FileResult[];
}

/** The bytes of each file, one after the other. Names are made unique: a certificate finds its file by them. */
async function loadFiles(files: readonly File[]): Promise<Loaded> {
  const loaded: LoadedFile[] = [];
  const failed: FileResult[] = [];
  const names = new Map<string, number>();
  let together = 0;
  for (const file of files) {
    const count = (names.get(file.name) ?? 0) + 1;
    names.set(file.name, count);
    const name = count === 1 ? file.name : `${file.name} (${count})`;
    together += file.size;
    if (file.size > MOST_BYTES || together > MOST_BYTES_TOGETHER) {
      together -= file.size;
      failed.push(failure(name, 'too_large', 'The file, or all files together, are too large.'));
      continue;
    }
    try {
      loaded.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      // Moved or deleted meanwhile, or not ours to open: the others are read all the same.
      failed.push(failure(name, 'unreadable', `The browser could not open it: ${String(error)}`));
    }
  }
  return { loaded, failed };
}

async function sourceOf({ name, bytes }: LoadedFile): Promise<SourceWrite> {
  return {
    id: hex(await crypto.subtle.digest('SHA-256', bytes)),
    file: name,
    gzip: toBase64(await gzip(bytes)),
  };
}

function unclearTable(file: CertFile | undefined): readonly UnclearTable[] {
  if (file === undefined) return [];
  const text = withoutSeparatorLine(decodeText(file.bytes));
  const preview = previewTable(text);
  return preview === null ? [] : [{ file: file.name, text, preview }];
}

/** Gives the page its turns, and reports progress now and then: each report draws the panel anew. */
function withTurns(report: (done: number) => void): (done: number) => Promise<void> {
  const pause = turns();
  let reportedMs = 0;
  return async (done) => {
    const nowMs = performance.now();
    if (nowMs - reportedMs >= REPORT_MS) {
      reportedMs = nowMs;
      report(done);
    }
    await pause();
  };
}

const failure = (file: string, code: FileErrorCode, message: string): FileResult => ({
  file,
  format: null,
  records: 0,
  rows: [],
  error: { code, message },
});

/** Files that the user gave to an import, by whatever way. Those of a folder are named by their path in it. */
export interface GivenFiles {
  readonly files: readonly File[];
  /** There were more than an import takes; the rest was not looked at. */
  readonly isCut: boolean;
}

/** Files that one import takes: a folder may be dropped by mistake, a whole home directory even. */
export const MOST_FILES = 2_000;

/** Name under which text from the clipboard is read and kept. */
const PASTED = 'pasted.txt';

export const givenFiles = (files: Iterable<File>): GivenFiles => {
  const all = [...files].filter((file) => !isHidden(folderPath(file)));
  return {
    files: all.slice(0, MOST_FILES).map((file) => renamed(file, pathOf(file))),
    isCut: all.length > MOST_FILES,
  };
};

export const givenText = (text: string): GivenFiles => ({
  files: text.trim() === '' ? [] : [new File([text], PASTED, { type: 'text/plain' })],
  isCut: false,
});

/**
 * What a paste holds. Spreadsheets and web pages put a picture beside the text: the text is meant then. A copied file
 * comes with its name as text: the file is meant.
 */
export function pastedFiles(clipboard: DataTransfer): GivenFiles {
  const files = [...clipboard.files];
  const text = clipboard.getData('text/plain');
  const isText = files.length === 0 || clipboard.types.includes('text/html');
  return isText && text.trim() !== '' ? givenText(text) : givenFiles(files);
}

/** What was dropped, with everything in its folders. Has to be called while the event is handled: the list is empty after. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return givenFiles(transfer.files);
  return filesUnder(entries);
}

/** Files of entries and of the folders among them, level by level, up to {@link MOST_FILES} files and as many folders. */
export async function filesUnder(entries: readonly FileSystemEntry[]): Promise<GivenFiles> {
  const files: File[] = [];
  const queue = [...entries];
  let folders = 0;
  for (const entry of queue) {
    if (files.length === MOST_FILES || folders === MOST_FILES) return { files, isCut: true };
    if (isFolder(entry)) {
      folders++;
      for await (const inner of entriesOf(entry)) if (!isHidden(inner.name)) queue.push(inner);
    } else {
      const path = entry.fullPath.replace(/^\//, '') || entry.name;
      files.push(renamed(await fileOf(entry as FileSystemFileEntry), path));
    }
  }
  return { files, isCut: false };
}

/** A folder gives its entries in portions, and an empty one at the end. Far too many are not even listed. */
async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (let listed = 0; listed <= 2 * MOST_FILES; ) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return;
    listed += portion.length;
    yield* portion;
  }
}

/** One that cannot be opened is given as a file that fails when it is read, so that its line says so. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new UnreadableFile([], entry.name))));
}

class UnreadableFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('It could not be opened.', 'NotReadableError'));
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const pathOf = (file: File) => folderPath(file) || file.name;
/** Empty for a file that was not chosen with its folder; Node knows none. */
const folderPath = (file: Partial<File>) => file.webkitRelativePath ?? '';

/** `.DS_Store` and the like: notes that systems leave in folders. */
const isHidden = (path: string) =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** The same file under its path: two folders may each hold a `badge.json`. */
function renamed(file: File, path: string): File {
  if (file.name === path || file instanceof UnreadableFile) return file;
  return new File([file], path, { type: file.type, lastModified: file.lastModified });
}

import { describe, expect, test } from 'vitest';
import {
  droppedFiles,
  filesUnder,
  givenFiles,
  givenText,
  MOST_FILES,
  pastedFiles,
} from '@/components/certs/given-files';

/** Names in a folder, or null for a file. */
type Tree = { readonly [name: string]: Tree | null };

/** Entries as a browser gives them: a folder in portions of 100, and an empty one at the end. */
function entry(name: string, tree: Tree | null, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  if (tree === null) {
    const file = (done: (file: File) => void) => done(new File([name], name));
    return { name, fullPath, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
  }
  const inner = Object.entries(tree).map(([key, value]) => entry(key, value, fullPath));
  const createReader = () => {
    const left = [...inner];
    return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
  };
  return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}
const namesOf = ({ files }: { readonly files: readonly File[] }) => files.map(({ name }) => name).sort();
const many = (count: number): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.json`, null]));

describe('a folder that is dropped', () => {
  test('gives every file in it, named by its path', async () => {
    const tree = { 'badge.json': null, old: { 'badge.json': null, deeper: { 'a.png': null } } };
    const given = await filesUnder([entry('badges', tree), entry('alone.csv', null)]);
    expect(namesOf(given)).toEqual([
      'alone.csv',
      'badges/badge.json',
      'badges/old/badge.json',
      'badges/old/deeper/a.png',
    ]);
    expect(given.isCut).toBe(false);
    expect(await given.files[0]?.text()).toBe('alone.csv');
  });

  test('gives none of the notes that systems leave there', async () => {
    const tree = {
      '.DS_Store': null,
      '.git': { config: null },
      __MACOSX: { 'a.json': null },
      'b.json': null,
    };
    expect(namesOf(await filesUnder([entry('x', tree)]))).toEqual(['x/b.json']);
  });

  test('with more than one portion is read to its end', async () => {
    expect((await filesUnder([entry('x', many(350))])).files).toHaveLength(350);
  });

  test.each([
    [MOST_FILES, false],
    [MOST_FILES + 1, true],
  ])('of %d files is cut at the bound: %s', async (count, isCut) => {
    const given = await filesUnder([entry('x', many(count))]);
    expect(given.files).toHaveLength(MOST_FILES);
    expect(given.isCut).toBe(isCut);
  });

  test('that holds nothing but folders without an end is left', async () => {
    const endless: FileSystemEntry = {
      name: 'x',
      fullPath: '/x',
      isDirectory: true,
      isFile: false,
      createReader: () => {
        const left = [endless];
        return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0)) };
      },
    } as unknown as FileSystemEntry;
    expect(await filesUnder([endless])).toEqual({ files: [], isCut: true });
  });

  test('with a file that cannot be opened gives one that says so when it is read', async () => {
    const shut = {
      ...entry('shut.json', null),
      file: (_: unknown, refused: () => void) => refused(),
    } as unknown as FileSystemEntry;
    const [file] = (await filesUnder([shut])).files;
    expect(file?.name).toBe('shut.json');
    await expect(file?.arrayBuffer()).rejects.toThrow();
  });
});

const transfer = (
  text: string,
  files: readonly File[],
  types: readonly string[],
  items: readonly unknown[] = [],
) => ({ files, types, items, getData: () => text }) as unknown as DataTransfer;
const picture = new File(['x'], 'image.png');

describe('what is pasted', () => {
  test.each([
    ['text', transfer('{"a":1}', [], ['text/plain']), ['pasted.txt']],
    [
      'cells of a spreadsheet, with their picture',
      transfer('a\tb', [picture], ['text/html', 'text/plain', 'Files']),
      ['pasted.txt'],
    ],
    ['a picture of a web page', transfer('', [picture], ['text/html', 'Files']), ['image.png']],
    [
      'a file, with its name as text',
      transfer('image.png', [picture], ['text/plain', 'Files']),
      ['image.png'],
    ],
    ['white space', transfer(' \n', [], ['text/plain']), []],
  ])('%s', (_, clipboard, names) => {
    expect(namesOf(pastedFiles(clipboard))).toEqual(names);
  });

  test('is read as it is', async () => {
    expect(await givenText(' {"ü": 1}\n').files[0]?.text()).toBe(' {"ü": 1}\n');
  });
});

test('a drop without entries gives its files, and one with entries those', async () => {
  expect(namesOf(await droppedFiles(transfer('', [picture], ['Files'])))).toEqual(['image.png']);
  const item = { webkitGetAsEntry: () => entry('x', { 'y.json': null }) };
  expect(namesOf(await droppedFiles(transfer('', [], ['Files'], [item])))).toEqual(['x/y.json']);
});

test('files chosen by hand are cut at the bound too', () => {
  const given = givenFiles(Array.from({ length: MOST_FILES + 5 }, (_, at) => new File([], `${at}`)));
  expect([given.files.length, given.isCut]).toEqual([MOST_FILES, true]);
});

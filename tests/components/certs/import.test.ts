import { beforeAll, describe, expect, test, vi } from 'vitest';
import { givenText } from '@/components/certs/given-files';
import { importFiles } from '@/entrypoints/dashboard/import-files';
import { mappedTable } from '@/entrypoints/dashboard/mapped-table';
import type { ReadOptions, UnclearTable } from '@/entrypoints/dashboard/read-files';
import type { FileResult } from '@/utils/core/certs/file-result';
import { commitCerts } from '@/utils/store/certs';
import type { Vault } from '@/utils/store/live';
import { offer } from '../../core/offer-for-tests';
import { freshDatabase } from '../../store/database';

// Node has none yet.
beforeAll(() => vi.stubGlobal('scheduler', { yield: async () => undefined }));

const CSV = 'Name,Issuer,Issued\nKubernetes Basics,Harbour School,2026-01-02\n';
/** As much of the dashboard as an import asks for. */
const desk = (db = freshDatabase(), choices: Vault['choices'] = []) => ({
  db,
  today: '2026-11-25',
  vault: { choices, settings: { recipients: [] as readonly string[] } } as Vault,
});
const NO_ONE: ReadOptions = { onProgress: () => undefined, onFile: () => undefined };
const read = (files: readonly File[], more: Partial<ReadOptions> = {}, on = desk()) =>
  importFiles(files, on, { ...NO_ONE, ...more });
const titles = ({ certs }: Awaited<ReturnType<typeof read>>) => certs.map(({ cert }) => cert.title);

describe('an offer of the user’s own', () => {
  const own = offer({
    id: 'user:harbour-ropes',
    title: 'Rope Work Level 1',
    provider: 'Harbour School',
    skills: ['docker'],
    confidence: 'user',
  });
  const row = { offer: own.id, choice: null, own, atMs: 1, revision: 1 };
  const ROPES = 'Name,Issuer,Issued\nRope Work Level 1,Harbour School,2026-01-02\n';

  test.each([
    ['as it is', row],
    ['hidden from suggestions', { ...row, choice: 'hidden' as const }],
  ])('is recognised in what is imported, %s', async (_, choice) => {
    const { certs } = await read([new File([ROPES], 'a.csv')], {}, desk(freshDatabase(), [choice]));
    expect(certs[0]?.cert).toMatchObject({ offer: own.id, skills: [{ id: 'docker', from: 'catalogue' }] });
  });
});

describe('an import', () => {
  test('tells of each file as soon as it is read', async () => {
    const told: FileResult[] = [];
    const files = [new File([CSV], 'a.csv'), new File(['hello'], 'b.txt')];
    const { files: results } = await read(files, { onFile: (result) => void told.push(result) });
    expect(told.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['a.csv', null],
      ['b.txt', 'not_a_badge'],
    ]);
    expect(results).toEqual(told);
  });

  test('reads on when a file cannot be opened', async () => {
    const shut = new File([], 'shut.json');
    shut.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const came = await read([shut, new File([CSV], 'a.csv')]);
    expect(titles(came)).toEqual(['Kubernetes Basics']);
    expect(came.files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['a.csv', null],
      ['shut.json', 'unreadable'],
    ]);
  });

  test('tells two files of one name apart, each certificate with its own source', async () => {
    const came = await read([
      new File([CSV], 'a.csv'),
      new File([CSV.replaceAll('Kubernetes', 'Terraform')], 'a.csv'),
    ]);
    expect(came.certs.map(({ cert }) => cert.source.file)).toEqual(['a.csv', 'a.csv (2)']);
    expect(new Set(came.certs.map(({ raw }) => raw)).size).toBe(2);
    expect(came.sources).toHaveLength(2);
  });

  test('of text goes the same way', async () => {
    expect(titles(await read(givenText(CSV).files))).toEqual(['Kubernetes Basics']);
    const json = '[{"title":"CKA","issuer":"CNCF","issued":"2026-02"}]';
    expect(titles(await read(givenText(json).files))).toEqual(['CKA']);
  });

  test('adds nothing twice, whatever the page knew of the database', async () => {
    const on = desk();
    const first = await read([new File([CSV], 'a.csv')], {}, on);
    await commitCerts(on.db, 'action-1', 1, first.certs, first.sources);
    const again = await read([new File([CSV], 'a.csv')], {}, on);
    expect([again.added, again.certs]).toEqual([0, []]);
  });
});

describe('a table that is not understood', () => {
  const ask = async (text: string) => {
    const [table] = (await read([new File([text], 'my.csv')])).unclear;
    expect(table).toBeDefined();
    return table as UnclearTable;
  };
  const readMapped = async (table: UnclearTable, columns: Parameters<typeof mappedTable>[2]) => {
    const mapped = mappedTable(table.text, table.preview, columns);
    return read(
      [new File([mapped.text], table.file)],
      mapped.columns === null ? {} : { columns: { [table.file]: mapped.columns } },
    );
  };

  test('is shown with its first rows, and read under the columns the user chose', async () => {
    const table = await ask(
      'Was;Wo;Wann war das\nKubernetes Basics;Harbour School;02.01.2026\nGit;Pier;03.01.2026\n',
    );
    expect(table.preview.headers).toEqual(['Was', 'Wo', 'Wann war das']);
    expect(table.preview.rows[0]).toEqual(['Kubernetes Basics', 'Harbour School', '02.01.2026']);
    const came = await readMapped(table, { fields: ['title', 'issuer', 'issued'], isHeadless: false });
    expect(came.certs.map(({ cert }) => [cert.title, cert.issuer, cert.issued])).toEqual([
      ['Kubernetes Basics', 'Harbour School', '2026-01-02'],
      ['Git', 'Pier', '2026-01-03'],
    ]);
    expect(came.unclear).toEqual([]);
  });

  test('without names of columns keeps its first row, and is kept so that it is never asked for again', async () => {
    const table = await ask('Kubernetes Basics,9,Harbour School\nGit,8,Pier\n');
    const mapped = mappedTable(table.text, table.preview, {
      fields: ['title', null, 'issuer'],
      isHeadless: true,
    });
    const came = await read([new File([mapped.text], 'my.csv')]);
    expect(came.certs.map(({ cert }) => [cert.title, cert.issuer])).toEqual([
      ['Kubernetes Basics', 'Harbour School'],
      ['Git', 'Pier'],
    ]);
  });
});

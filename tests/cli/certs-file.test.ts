/** The user's own file of certificates: what is believed of it, and how it is replaced. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCerts, readHeldCerts, readVault, saveCerts } from '@/utils/cli/certs-file';
import type { Cert } from '@/utils/core/certs/cert';
import { toCertsDocument } from '@/utils/core/certs/document';
import { mergeCerts } from '@/utils/core/certs/merge';

const TODAY = '2026-11-25';
const folder = mkdtempSync(join(tmpdir(), 'nextbadge-vault-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
function file(name: string, content: string | object): string {
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
  return path(name);
}

const cert = (more: Partial<Cert> = {}): Cert => ({
  id: 'a',
  title: 'SQL Basics',
  issuer: 'Example',
  issued: '2026-01-05',
  expires: null,
  credentialId: null,
  url: null,
  skills: [{ id: 'sql', label: 'SQL', from: 'alignment' }],
  proof: 'assessment',
  signature: 'verified',
  revoked: false,
  because: null,
  recipient: 'matches',
  offer: null,
  warnings: [],
  source: { file: 'badge.png', format: 'open-badges-3' },
  ...more,
});
const documentOf = (...certs: Cert[]) => toCertsDocument(certs, [], TODAY);

describe('what is believed', () => {
  test.each(['verified', 'failed', 'intact-issuer-not-confirmed'] as const)(
    'of the own file the word "%s" is, of the same file when it is imported it is not',
    async (signature) => {
      const document = documentOf(cert({ signature }));
      const own = await readVault(file('own.json', document), TODAY);
      expect(own).toEqual({ kind: 'certs', certs: [cert({ signature })] });
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      const { certs } = await readCerts([{ name: 'own.json', bytes }], TODAY);
      expect(certs).toMatchObject([
        { signature: 'not-signed', because: 'only-read', recipient: 'not-checked' },
      ]);
    },
  );

  test('a badge that failed its check still counts for nothing when a plan reads the file', async () => {
    const held = await readHeldCerts(file('own.json', documentOf(cert({ signature: 'failed' }))), TODAY);
    expect(held).toMatchObject({ certs: [{ signature: 'failed' }] });
  });

  test('a file of 10,000 certificates is read, though no import may be as large', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => cert({ id: `c${n}`, title: `Course ${n}` }));
    const held = await readVault(file('many.json', documentOf(...many)), TODAY);
    expect(held.kind === 'certs' && held.certs.length).toBe(10_000);
  });
});

describe('what would be replaced', () => {
  test('may be a list written by hand', async () => {
    const held = await readVault(file('list.json', [{ title: 'SQL Basics', issuer: 'Example' }]), TODAY);
    expect(held).toMatchObject({ kind: 'certs', certs: [{ title: 'SQL Basics' }] });
  });

  test.each([
    ['a table, which --certs would read', 'Name,Authority\nSQL Basics,Example\n'],
    ['notes', 'Buy milk.'],
    ['half of a document', JSON.stringify(documentOf(cert())).slice(0, -30)],
    ['a document of a newer version', JSON.stringify({ schema: 'nextbadge/certs@2', certs: [] })],
    ['a document with an unknown field', JSON.stringify({ ...documentOf(cert()), more: 1 })],
  ])('is never %s', async (_kind, content) => {
    expect((await readVault(file('other', content), TODAY)).kind).toBe('broken');
  });
});

describe('writing', () => {
  test('leaves the new file and nothing beside it', async () => {
    const target = file('saved.json', 'old');
    expect(await saveCerts(target, documentOf(cert()))).toBeNull();
    expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(documentOf(cert()));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('through a link replaces the file that it names', async () => {
    const target = file('real.json', 'old');
    symlinkSync(target, path('link.json'));
    await saveCerts(path('link.json'), documentOf(cert()));
    expect(JSON.parse(readFileSync(target, 'utf8')).certs).toHaveLength(1);
  });

  test('where nothing can be written says so', async () => {
    expect(await saveCerts(path('nowhere/vault.json'), documentOf())).toMatch(/^Cannot write .*ENOENT/);
  });
});

test('the same badge from two sources is one: the surer facts stay and both sources are named', async () => {
  const bytes = new TextEncoder().encode(
    JSON.stringify([
      { title: 'SQL basics', issuer: 'Example', issued: '2026-01', url: 'https://e.example/1' },
    ]),
  );
  const found = await readCerts([{ name: 'list.json', bytes }], TODAY);
  const { certs } = mergeCerts([cert()], found.certs);
  expect(certs).toMatchObject([
    {
      id: 'a',
      issued: '2026-01-05',
      signature: 'verified',
      otherSources: [{ file: 'list.json', format: 'list' }],
    },
  ]);
});

test('skills that only the title names are found', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify([{ title: 'Docker and Kubernetes for beginners' }]));
  const { certs } = await readCerts([{ name: 'list.json', bytes }], TODAY);
  expect(certs[0]?.skills).toMatchObject([
    { id: 'docker', from: 'title' },
    { id: 'kubernetes', from: 'title' },
  ]);
});

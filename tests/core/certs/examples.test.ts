import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileResult } from '@/utils/core/certs/file-result';
import { readCertFiles } from '@/utils/core/certs/read-files';
import { certContext } from '../../eval/cert-context';
import { type Expected, judgeFormat } from '../../eval/judge-format';

const FOLDER = 'tests/fixtures/formats';
const TABLE = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>;
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

test.each(Object.entries(TABLE))('%s is read as expected', async (name, expected) => {
  const { certs, files } = await readCertFiles([{ name, bytes: bytesOf(name) }], certContext());
  expect(judgeFormat(expected, certs, files[0] as FileResult)).toEqual([]);
});

test('the name of a file never matters', async () => {
  for (const name of [
    'ob2-baked.png',
    'ob3-vc.jwt',
    'europass-candidate.xml',
    'linkedin-Certifications.csv',
  ]) {
    const bytes = bytesOf(name);
    const [own, odd] = await Promise.all([
      readCertFiles([{ name, bytes }], certContext()),
      readCertFiles([{ name: 'my badge (2).pdf', bytes }], certContext()),
    ]);
    expect(odd.certs.map(({ source: _, ...cert }) => cert)).toEqual(
      own.certs.map(({ source: _, ...cert }) => cert),
    );
  }
});

test('an assertion that links to its parts finds them in the same import, and so does a signature its key', async () => {
  const names = [
    'ob2-badgeclass.json',
    'ob2-issuer.json',
    'ob2-hosted-linked.json',
    'ob2-key.json',
    'ob2-signed.jws',
  ];
  const { certs, files } = await readCertFiles(
    names.map((name) => ({ name, bytes: bytesOf(name) })),
    certContext(),
  );
  expect(files.map(({ file, error }) => [file, error])).toEqual(names.map((name) => [name, null]));
  expect(certs.map(({ title, issuer }) => [title, issuer])).toContainEqual([
    'SQL Joins in Practice',
    'Example Academy',
  ]);
  expect(certs.some(({ signature }) => signature === 'intact-issuer-not-confirmed')).toBe(true);
});

test('importing everything twice gives each certificate once', async () => {
  const all = Object.keys(TABLE).map((name) => ({ name, bytes: bytesOf(name) }));
  const once = await readCertFiles(all, certContext());
  const twice = await readCertFiles([...all, ...all], certContext());
  expect(twice.certs.map(({ id }) => id)).toEqual(once.certs.map(({ id }) => id));
});

test('badges are handed back byte for byte', async () => {
  for (const name of ['ob2-baked.png', 'ob3-baked-jwt.svg', 'ob3-dataintegrity-jcs.json', 'ob3-vc.jwt']) {
    const { originals } = await readCertFiles([{ name, bytes: bytesOf(name) }], certContext());
    const [original] = originals;
    const bytes = typeof original?.data === 'string' ? Buffer.from(original.data) : original?.data;
    expect(
      Buffer.from(bytes ?? [])
        .toString('latin1')
        .trim(),
    ).toBe(Buffer.from(bytesOf(name)).toString('latin1').trim());
  }
});

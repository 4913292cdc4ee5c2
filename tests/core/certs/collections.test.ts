import { describe, expect, test } from 'vitest';
import { previewTable } from '@/utils/core/certs/table-preview';
import { readOne } from './reading';
import { addProof, type Credential, claimsOf, credentialBy, newSigner, signJwt } from './signing';

const signer = await newSigner('key');
const badge = (name: string, issuer = signer.did) => credentialBy(issuer, { name, id: `urn:uuid:${name}` });

function recordOf(credentials: readonly unknown[], issuer = signer.did): Credential {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'urn:uuid:record',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Sample Academy' },
    validFrom: '2025-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:holder-1',
      type: ['ClrSubject'],
      verifiableCredential: credentials,
      achievement: [{ id: 'urn:uuid:track', type: ['Achievement'], name: 'Cloud Track' }],
    },
  };
}

const words = (read: Awaited<ReturnType<typeof readOne>>) =>
  read.certs.map(({ title, signature }) => [title, signature]);

describe('a learner record', () => {
  test('gives its credentials, and lists what it merely describes', async () => {
    const read = await readOne(recordOf([badge('A'), badge('B')]));
    expect(words(read)).toEqual([
      ['A', 'not-signed'],
      ['B', 'not-signed'],
    ]);
    expect(read.file).toMatchObject({ format: 'clr-2', records: 2, rows: [{ code: 'not_earned' }] });
  });

  test('vouches for its own issuer’s unsigned credentials with its proof, and for nobody else’s', async () => {
    const other = await newSigner('key');
    const parts = [
      badge('Own'),
      badge('Foreign', other.did),
      await addProof(badge('Signed', other.did), other, 'jcs'),
    ];
    const wanted = [
      ['Own', 'verified'],
      ['Foreign', 'not-signed'],
      ['Signed', 'verified'],
    ];
    const record = recordOf(parts);
    expect(words(await readOne(await addProof(record, signer, 'jcs')))).toEqual(wanted);
    const token = await signJwt(
      { ...record, iss: signer.did, sub: 'did:example:holder-1', jti: record.id, nbf: 1_740_787_200 },
      signer,
    );
    expect(words(await readOne(token))).toEqual(wanted);
  });

  test('with a credential that was changed inside is verified no more', async () => {
    const record = await addProof(recordOf([badge('Own')]), signer, 'jcs');
    const text = JSON.stringify(record).replaceAll('Pass a lab', 'Show up');
    expect(words(await readOne(text))).toEqual([['Own', 'failed']]);
  });

  test('holds tokens as well', async () => {
    const one = badge('Token');
    const token = await signJwt({ ...one, ...claimsOf(one) }, signer);
    const enveloped = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` };
    expect(words(await readOne(recordOf([token, enveloped])))).toEqual([['Token', 'verified']]);
  });
});

describe('badges inside something else', () => {
  test.each<[string, (inner: unknown) => unknown]>([
    ['a presentation', (inner) => ({ type: ['VerifiablePresentation'], verifiableCredential: [inner] })],
    ['a presentation of one', (inner) => ({ type: 'VerifiablePresentation', verifiableCredential: inner })],
    ['a list', (inner) => [inner]],
    ['a wrapper', (inner) => ({ credential: inner })],
    ['a wallet’s export', (inner) => ({ version: 1, items: [{ meta: {}, data: { vc: inner } }] })],
  ])('are found in %s', async (_where, wrap) => {
    const signed = await addProof(badge('Inside'), signer, 'jcs');
    expect(words(await readOne(wrap(signed)))).toEqual([['Inside', 'verified']]);
  });

  test('are judged no better than the whole was read', async () => {
    const signed = JSON.stringify({ credential: await addProof(badge('Inside'), signer, 'jcs') });
    const doubled = signed.replace('"name":"Inside"', '"name":"Wizard","name":"Inside"');
    expect(words(await readOne(doubled))).toEqual([['Inside', 'failed']]);
  });

  test('one that cannot be read is a row, and the others are read', async () => {
    const linked = {
      type: 'Assertion',
      id: 'https://a.example/1',
      badge: 'https://a.example/b',
      issuedOn: '2025-01-01',
    };
    const { certs, file } = await readOne([badge('A'), linked]);
    expect(certs).toHaveLength(1);
    expect(file.rows).toMatchObject([{ row: 2, code: 'needs_fetch' }]);
  });
});

test('a badge that is elsewhere leaves what the file says to start an entry by hand with', async () => {
  const { file } = await readOne({
    type: 'Assertion',
    id: 'https://a.example/1',
    badge: 'https://a.example/b',
    issuedOn: '2025-01-01T10:00:00Z',
    expires: '2026-01-01',
  });
  expect(file.error).toMatchObject({
    code: 'needs_fetch',
    known: { issued: '2025-01-01', expires: '2026-01-01', credentialId: null, url: 'https://a.example/1' },
  });
});

test('a large file reports its progress and waits for the page', async () => {
  const seen: number[] = [];
  const list = Array.from({ length: 600 }, (_, at) => ({ title: `Certificate ${at}` }));
  await readOne(list, { onProgress: async (done, of) => void seen.push(done / of) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(10);
  expect(seen.at(-1)).toBe(1);
});

test('several pages of a Credly profile are read as one, and a missing page is named', async () => {
  const page = (id: string, next: string | null) => ({
    data: [{ id, issued_at: '2025-01-20', badge_template: { name: `Badge ${id}` } }],
    metadata: { total_count: 2, next_page_url: next },
  });
  const both = await readOne([page('1', '/2'), page('2', null)]);
  const first = await readOne(page('1', '/2'));
  expect([both.file.records, both.file.rows]).toEqual([2, []]);
  expect(first.file.rows).toMatchObject([{ code: 'more_pages' }]);
});

test('a table whose columns the user mapped is read by them', async () => {
  const text = 'Was;Wer;Tag X\nSQL Joins;Academy;2025-03-14\n';
  const unmapped = await readOne(text);
  expect(unmapped.file.error?.code).toBe('columns_unclear');
  const columns = { file: { Was: 'title', Wer: 'issuer', 'Tag X': 'issued' } } as const;
  const { certs } = await readOne(text, { columns });
  expect(certs[0]).toMatchObject({ title: 'SQL Joins', issuer: 'Academy', issued: '2025-03-14' });
});

test.each(['sep=;\r\n', '\ufeffsep=;\n', '"sep=;"\n'])(
  'the line %j of a spreadsheet is no row of the preview',
  (line) => {
    expect(previewTable(`${line}Was;Wer\nSQL Joins;Academy\n`)).toMatchObject({
      delimiter: ';',
      headers: ['Was', 'Wer'],
      rows: [['SQL Joins', 'Academy']],
    });
  },
);

import { describe, expect, test } from 'vitest';
import { toCertsDocument } from '@/utils/core/certs/document';
import { readCertsDocument } from '@/utils/core/certs/formats/certs';
import type { Json } from '@/utils/core/certs/input/json';
import { readOne } from './reading';

const LIST = [
  {
    title: 'Kubernetes Basics',
    issuer: 'Example Academy',
    issued: '2025-06',
    skills: ['Kubernetes', 'Helm charts'],
  },
];

describe('a list written by hand', () => {
  test('is read with its skills looked up', async () => {
    const { certs, file } = await readOne(LIST);
    expect(file).toMatchObject({ format: 'list', records: 1, error: null });
    expect(certs[0]).toMatchObject({
      title: 'Kubernetes Basics',
      issued: '2025-06',
      expires: null,
      skills: [
        { id: 'kubernetes', label: 'Kubernetes', from: 'user' },
        { id: null, label: 'Helm charts', from: 'user' },
      ],
      signature: 'not-signed',
      proof: 'self-declared',
    });
  });

  test.each([
    [[{ title: 'A', isued: '2025' }], '[0].isued'],
    [[{ title: 'A' }, { title: 'B', issued: 2025 }], '[1].issued'],
    [[{ title: 'A', issued: 'soon' }], '[0].issued'],
    [[{ title: 'A', skills: ['SQL', 7] }], '[0].skills[1]'],
    [[{ title: 'A', url: 'javascript:1' }], '[0].url'],
    [[{ title: 'A' }, { title: ' ' }], '[1].title'],
    [[{ title: 'A' }, 'B'], '[1]'],
  ])('with a fault is refused whole, and the place is named: %j', async (list, place) => {
    const { certs, file } = await readOne(list);
    expect(certs).toEqual([]);
    expect(file.error?.code).toBe('invalid_document');
    expect(file.error?.message.startsWith(`${place}: `)).toBe(true);
  });
});

describe('the printed document', () => {
  const printed = async () => {
    const { certs, file } = await readOne(LIST);
    return toCertsDocument(certs, [file], '2026-11-25');
  };

  test('says what holds on the day', async () => {
    const document = await printed();
    expect(document.schema).toBe('nextbadge/certs@1');
    expect(document.certs[0]).toMatchObject({ validity: 'valid', state: 'not-signed' });
    expect(document.certs[0]).not.toHaveProperty('revoked');
  });

  test('reads back as it was', async () => {
    const { certs } = await readOne(LIST);
    const read = readCertsDocument(JSON.parse(JSON.stringify(await printed())) as Json);
    expect(read).toEqual({ kind: 'read', certs });
  });

  test('imported as a file keeps its facts, but no signature word is believed', async () => {
    const document = await printed();
    const claimed = {
      ...document,
      certs: document.certs.map((cert) => ({ ...cert, signature: 'verified' })),
    };
    const { certs } = await readOne(claimed);
    expect(certs[0]).toMatchObject({
      title: 'Kubernetes Basics',
      signature: 'not-signed',
      because: 'only-read',
    });
    expect(certs[0]?.id).toBe(document.certs[0]?.id);
  });

  test('of a newer version is refused by its number', async () => {
    const { file } = await readOne({ schema: 'nextbadge/certs@2', certs: [] });
    expect(file.error?.code).toBe('newer_version');
  });

  test('with an unknown field is refused, and the place is named', async () => {
    const document = await printed();
    const { file } = await readOne({ ...document, certs: [{ ...document.certs[0], colour: 'red' }] });
    expect(file.error).toEqual({
      code: 'invalid_document',
      message: 'certs[0].colour: no field of this name is known',
    });
  });
});

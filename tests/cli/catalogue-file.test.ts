import { describe, expect, test } from 'vitest';
import { readCatalogueFile } from '@/utils/cli/catalogue-file';
import { loadVocabulary } from '@/utils/core/vocabulary';

const read = (...lines: string[]) => readCatalogueFile('own.jsonl', lines.join('\n'), loadVocabulary());
const OFFER = '{"id":"a","title":"A","skills":["SQL"]}';

test('id, title and skills are enough; all else is not known', () => {
  const file = read('', OFFER);
  if (file.kind === 'broken') throw new Error(file.message);
  expect(file.catalogue.get('a')).toMatchObject({
    skills: ['sql'],
    proof: 'course',
    priceUSD: null,
    hours: null,
    confidence: 'user',
    retired: false,
  });
});

test.each([
  [{ priceUSD: 0 }, { priceBasis: 'free' }],
  [{ priceUSD: 5 }, { priceBasis: 'one-off' }],
  [{ priceUSD: 5, priceBasis: 'per-month' }, { priceBasis: 'per-month' }],
  [{ hours: 5 }, { hoursBasis: 'course' }],
  [{ id: 'AZ-900 (own)' }, { id: 'AZ-900 (own)' }],
])('%j takes what goes with it', (given, expected) => {
  const line = JSON.stringify({ id: 'a', title: 'A', skills: ['SQL'], ...given });
  expect(read(line)).toMatchObject({ catalogue: { offers: [expected] } });
});

test.each([
  ['{"id":"a","title":"A","skills":["SQL"],"kind":"exam","examProctored":true}', 'proctored-exam'],
  ['{"id":"a","title":"A","skills":["SQL"],"kind":"exam"}', 'assessment'],
  ['{"id":"a","title":"A","skills":["SQL"],"kind":"badge"}', 'course'],
])('%s proves by %s', (line, proof) => {
  expect(read(line)).toMatchObject({ catalogue: { offers: [{ proof }] } });
});

describe('a line that cannot be used is named', () => {
  test.each([
    [['{oops'], 'own.jsonl, line 1: broken JSON: '],
    [
      ['', '{"id":"a","title":"A","skills":["Qwertology"]}'],
      'own.jsonl, line 2: there is no skill "Qwertology" in the vocabulary.',
    ],
    [['{"id":"a","skills":["SQL"]}'], 'own.jsonl, line 1: "title": '],
    [['{"id":"a","title":"A","skills":[]}'], 'own.jsonl, line 1: "skills": '],
    [['{"id":"a","title":"A","skills":["SQL"],"priceUSD":"free"}'], 'own.jsonl, line 1: "priceUSD": '],
    [['[1]'], 'own.jsonl, line 1: '],
    [['{"id":"a","title":"A","skills":["SQL"],"url":"javascript:alert(1)"}'], 'own.jsonl, line 1: "url": '],
    [['{"id":"a","title":"A","skills":["SQL"],"priceUSD":1e9}'], 'own.jsonl, line 1: "priceUSD": '],
    [['{"id":"a","title":"A","skills":["SQL"],"hours":1e9}'], 'own.jsonl, line 1: "hours": '],
    [
      ['{"id":"a","title":"A","skills":["SQL"],"priceUSD":5,"priceBasis":"free"}'],
      'own.jsonl, line 1: "line": free is 0, and 0 is free.',
    ],
    [[OFFER, OFFER], 'own.jsonl, line 2: the id "a" is on line 1 already.'],
    [['', ''], 'own.jsonl: there is no offer in it.'],
  ])('%j', (lines, message) => {
    expect(read(...lines)).toMatchObject({ kind: 'broken', message: expect.stringContaining(message) });
  });
});

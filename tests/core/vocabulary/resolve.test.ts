import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadVocabulary } from '../../../utils/core/vocabulary';

const vocabulary = loadVocabulary();

test.each([
  ['kubernetes', 'kubernetes'],
  ['k8s', 'kubernetes'],
  ['Python (primary)', 'python'],
  ['distributed system', 'distributed-systems'],
  ['REST API', 'rest-apis'],
  ['C++', 'cpp'],
  ['c', 'c'],
  ['C#', 'csharp'],
  ['.net', 'dotnet'],
  ['CI/CD', 'ci-cd'],
  ['ci / cd', 'ci-cd'],
  ['Full Stack Development', 'full-stack-development'],
  ['Angular 12', 'angular'],
  ['Ｐｙｔｈｏｎ', 'python'],
])('the name "%s" stands for %s', (name, id) => {
  expect(vocabulary.resolve(name)?.id).toBe(id);
});

test('a name with two senses gives the first declared', () => {
  expect(vocabulary.resolve('GCP')?.id).toBe('google-cloud-platform');
  expect(vocabulary.resolve('AR')?.id).toBe('accounts-receivable');
});

test.each(['', '   ', '()', 'no such skill at all', '__proto__', 'constructor', '\u0000'])(
  'the name "%s" stands for nothing',
  (name) => {
    expect(vocabulary.resolve(name)).toBeNull();
  },
);

const CATALOGUE = '../shared/catalogue/microcerts.jsonl';
describe.skipIf(!existsSync(CATALOGUE))(`needs ${CATALOGUE}`, () => {
  test('every skill name of the catalogue stands for a skill', () => {
    const offers = readFileSync(CATALOGUE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { skills: string[] });
    const names = new Set(offers.flatMap((offer) => offer.skills));
    expect([...names].filter((name) => vocabulary.resolve(name) === null)).toEqual([]);
  });
});

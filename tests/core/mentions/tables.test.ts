import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadVocabulary } from '../../../utils/core/vocabulary';

const DATA = new URL('../../../utils/core/mentions/data/', import.meta.url);
const linesOf = (file: string): string[] => readFileSync(new URL(file, DATA), 'utf8').trimEnd().split('\n');
const vocabulary = loadVocabulary();
const senses = linesOf('senses.tsv')
  .slice(1)
  .map((line) => line.split('\t'));
const fields = linesOf('fields.tsv')
  .slice(1)
  .map((line) => line.split('\t'));

test('each row of the senses is a skill of the vocabulary, once, in order', () => {
  const ids = senses.map(([id = '']) => id);
  expect(ids.filter((id) => vocabulary.get(id) === undefined)).toEqual([]);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('no word speaks for and against the same skill', () => {
  const torn = senses.filter(([, pro = '', contra = '']) =>
    pro.split(' ').some((word) => word !== '' && contra.split(' ').includes(word)),
  );
  expect(torn.map(([id]) => id)).toEqual([]);
});

test('each category of the vocabulary belongs to one field', () => {
  const table = new URL('../../vocabulary/data/skills.tsv', DATA);
  const rows = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
  const categories = [...new Set(rows.map((row) => row.split('\t')[2] ?? ''))].sort();
  expect(fields.flatMap(([, listed = '']) => listed.split(' ')).sort()).toEqual(categories);
});

test('usual names are names of the vocabulary, each once', () => {
  const names = linesOf('usual-names.txt');
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => vocabulary.resolve(name) === null)).toEqual([]);
});

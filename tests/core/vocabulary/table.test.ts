import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadVocabulary } from '../../../utils/core/vocabulary';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { nameWords } from '../../../utils/core/vocabulary/name-table';

const DATA = new URL('../../../utils/core/vocabulary/data/', import.meta.url);
const COLUMNS = ['id', 'label', 'category', 'aliases', 'implies_ids', 'risky', 'i18n'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

function lines(file: string): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(new URL(file, DATA)));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

const list = (cell: string, mark: string): string[] => (cell === '' ? [] : cell.split(mark));
const lower = (name: string): string => name.toLowerCase();
const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

const [head = [], ...cells] = lines('skills.tsv');
const rows = cells.map(
  (row) => Object.fromEntries(COLUMNS.map((column, i) => [column, row[i] ?? ''])) as Row,
);
const [, ...senseCells] = lines('ambiguous-aliases.tsv');
const senses = new Map(senseCells.map(([surface = '', ids = '']) => [lower(surface), list(ids, ',')]));
const byId = new Map(rows.map((row) => [row.id, row]));
const namesOf = (row: Row): string[] => [row.label, ...list(row.aliases, '|')];
const formsOf = (row: Row): string[] => list(row.i18n, ';').flatMap((group) => list(group.slice(3), '|'));

describe('the table of skills', () => {
  test('has its columns, and every row has them all', () => {
    expect(head).toEqual(COLUMNS);
    expect(cells.filter((row) => row.length > COLUMNS.length)).toEqual([]);
  });

  test('gives each skill an id of its own that is a slug', () => {
    expect(twice(rows.map((row) => row.id))).toEqual([]);
    expect(rows.filter((row) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id))).toEqual([]);
  });

  test('keeps every id that was ever released', () => {
    const released = readFileSync(new URL('released-ids.txt', DATA), 'utf8').trimEnd().split('\n');
    expect(released.filter((id) => !byId.has(id))).toEqual([]);
  });

  test('holds no stray blanks or empty names', () => {
    const cellsOf = (row: Row): string[] => [...Object.values(row), ...namesOf(row), ...formsOf(row)];
    expect(rows.filter((row) => cellsOf(row).some((cell) => /^\s|\s$|\s\s|[\r~]/.test(cell)))).toEqual([]);
    expect(rows.filter((row) => [...namesOf(row), ...formsOf(row)].some((name) => name === ''))).toEqual([]);
  });

  test('gives a name to two skills only where the senses are declared', () => {
    const owners = new Map<string, Set<string>>();
    for (const row of rows) {
      expect(twice(namesOf(row).map(lower)), row.id).toEqual([]);
      for (const name of namesOf(row))
        owners.set(lower(name), (owners.get(lower(name)) ?? new Set()).add(row.id));
    }
    const undeclared = [...owners].filter(
      ([name, ids]) => ids.size > 1 && [...ids].some((id) => !senses.get(name)?.includes(id)),
    );
    expect(undeclared.map(([name, ids]) => `${name}: ${[...ids]}`)).toEqual([]);
  });

  test('declares senses of skills that exist', () => {
    const unknown = [...senses].flatMap(([name, ids]) =>
      ids.filter((id) => !byId.has(id)).map((id) => [name, id]),
    );
    expect(unknown).toEqual([]);
  });

  test('marks risky only names that the row has, and all of one or two characters', () => {
    for (const row of rows) {
      const risky = new Set(list(row.risky, '|'));
      const names = new Set([...namesOf(row), ...formsOf(row)]);
      expect(
        [...risky].filter((name) => !names.has(name)),
        row.id,
      ).toEqual([]);
      expect(
        namesOf(row).filter((name) => [...name].length <= 2 && !risky.has(name)),
        row.id,
      ).toEqual([]);
    }
  });

  test('implies upward to skills that exist, without a cycle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const walk = (id: string): void => {
      expect(byId.has(id), id).toBe(true);
      expect(state.get(id), `cycle through ${id}`).not.toBe('open');
      if (state.get(id) === 'done') return;
      state.set(id, 'open');
      for (const parent of list(byId.get(id)?.implies_ids ?? '', ',')) walk(parent);
      state.set(id, 'done');
    };
    for (const row of rows) walk(row.id);
  });
});

describe('the index that ships', () => {
  const vocabulary = loadVocabulary();

  test('holds every skill of the table', () => {
    const other = rows.filter(({ id, label, category }) => {
      const skill = vocabulary.get(id);
      return skill?.label !== label || skill.category !== category;
    });
    expect(other).toEqual([]);
  });

  test('finds every name under its first word', () => {
    const both = new Set(senseCells.filter((row) => row[2]?.startsWith('names both')).map((row) => row[0]));
    const lost = rows.flatMap((row) =>
      [...namesOf(row), ...formsOf(row)].filter((name) => {
        const words = nameWords(name);
        const found = vocabulary
          .namesFrom(words[0] ?? '')
          .filter((one) => one.words.join(' ') === words.join(' '))
          .flatMap((one) => one.skills.map((skill) => skill.id));
        return !both.has(name) && !found.includes(row.id);
      }),
    );
    expect(lost).toEqual([]);
  });

  test.each(['', 's'])('finds every name by its first word and the next with "%s"', (ending) => {
    const lost = rows.flatMap((row) =>
      [...namesOf(row), ...formsOf(row)].filter((name) => {
        const [first = '', next] = nameWords(name);
        const all = vocabulary.namesFrom(first).filter((one) => one.words[1] === next);
        const found = vocabulary.namesFrom(first, undefined, next === undefined ? null : `${next}${ending}`);
        return all.some((one) => !found.some(({ words }) => words.join(' ') === one.words.join(' ')));
      }),
    );
    expect(lost).toEqual([]);
  });

  test('implies what the table implies', () => {
    const other = rows.filter((row) => IMPLICATIONS.of(row.id).join() !== row.implies_ids);
    expect(other).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '@/components/locales/en.json';
import { makeWords } from '@/components/words';

const FOLDER = 'components/locales';
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

type Tree = { readonly [key: string]: string | Tree };

/** Dotted key -> message. */
function messages(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...messages(value, `${path}${key}.`)],
    ),
  );
}
const read = (language: string) => messages(JSON.parse(readFileSync(`${FOLDER}/${language}.json`, 'utf8')));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();
const english = messages(en);

test('five languages are spoken', () => {
  expect(LANGUAGES.sort()).toEqual(['de', 'en', 'es', 'fr', 'nl']);
});

describe.each(LANGUAGES)('%s', (language) => {
  const words = read(language);

  test('has every message and no other', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('fills the same placeholders, and has no empty message', () => {
    const wrong = [...english].filter(([key, text]) => {
      const own = words.get(key) ?? '';
      return own.trim() === '' || String(placeholders(own)) !== String(placeholders(text));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('marks as much in bold as English does, in pairs', () => {
    const stars = (text: string) => text.split('*').length;
    expect(
      [...english].filter(([key, text]) => stars(text) !== stars(words.get(key) ?? '')).map(([key]) => key),
    ).toEqual([]);
  });

  test('uses names that browsers accept, without regard to case', () => {
    const names = [...words.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('describes the extension within the 132 characters that stores allow', () => {
    expect((words.get('app.description') ?? '').length).toBeLessThanOrEqual(132);
  });
});

describe('words', () => {
  const of = (language: string) => makeWords((key) => read(language).get(key) ?? '', language);

  test.each([
    ['en', 1, '1 gap'],
    ['en', 3, '3 gaps'],
    ['fr', 0, '0 lacune'],
    ['fr', 2, '2 lacunes'],
    ['de', 1, '1 Lücke'],
    ['nl', 2, '2 gaten'],
    ['es', 1_000_000, '1.000.000 lagunas'],
  ])('%s counts %d as "%s"', (language, n, text) => {
    expect(of(language).t('coverage.gaps', { n })).toBe(text);
  });

  test.each([
    ['2026', '2026'],
    ['2026-11', 'Nov 2026'],
    ['2026-11-25', '25 Nov 2026'],
  ])('a date is shown as precisely as it is known: %s', (date, text) => {
    expect(of('en').date(date)).toBe(text);
  });

  test.each([
    [0, '$0'],
    [70.5, '$70.50'],
    [100, '$100'],
  ])('%d dollars are %s', (amount, text) => {
    expect(of('en').dollars(amount)).toBe(text);
  });

  test('a dash in a code finds its message', () => {
    expect(of('en').t('proof.cannot-check-offline')).toBe('Can’t be checked offline');
  });

  test('what fills a placeholder is not looked into', () => {
    expect(of('en').t('because.by', { title: '{issuer}', issuer: '$1 {title}' })).toBe(
      '{issuer}, $1 {title}',
    );
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../utils/core/report/dates';
import { dollars, hoursInNumbers } from '../../utils/core/report/numbers';
import { REPORT_LANGUAGES, reportWordsFor } from '../../utils/core/report/words';
import { ENGLISH } from '../../utils/core/report/words/en';
import { sourceWith, written } from './report-for-tests';

type Tree = { readonly [key: string]: string | readonly string[] | Tree };

/** Dotted name -> text; a list counts by its places. */
function texts(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...texts(value as Tree, `${path}${key}.`)],
    ),
  );
}
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const all = (words: object) => texts(words as Tree);
const english = all(ENGLISH);

/** Texts that are empty in English too: a course's hours need no word. */
const MAY_BE_EMPTY = ['hoursBasis.course', 'dollars.before', 'dollars.after'];

test('a report speaks the languages of the extension', () => {
  const files = readdirSync('components/locales').map((file) => file.replace('.json', ''));
  expect(REPORT_LANGUAGES.map(({ language }) => language).sort()).toEqual(files.sort());
});

describe.each(REPORT_LANGUAGES.map((words) => [words.language, words] as const))('%s', (_language, words) => {
  const own = all(words);

  test('has every text and no other', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('fills the same placeholders, and leaves nothing empty', () => {
    const wrong = [...english].filter(([key, text]) => {
      const mine = own.get(key) ?? '';
      const isEmpty = mine === '' && !MAY_BE_EMPTY.includes(key);
      return isEmpty || String(placeholders(mine)) !== String(placeholders(text));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('says whole dates and parts of them without a stray dot or blank', () => {
    for (const date of ['2026', '2026-11', '2026-11-25'])
      expect(dateInWords(date, words)).toMatch(/^(25\.? )?([\p{L}]+\.? )?2026$/u);
  });

  test.each(['html', 'markdown', 'csv'])('as %s leaves no placeholder behind', (format) => {
    const text = written(format, sourceWith('plain'), undefined, words).replace(/<style>.*<\/style>/s, '');
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});

test.each([
  ['en', '$13,584', '$70.50', 'about 3.5 h'],
  ['de', '13.584 $', '70,50 $', 'etwa 3,5 Std.'],
  ['fr', '13\u202f584 $', '70,50 $', 'environ 3,5 h'],
  ['es', '13.584 US$', '70,50 US$', 'unas 3,5 h'],
  ['nl', '$ 13.584', '$ 70,50', 'ongeveer 3,5 u'],
])('%s writes amounts and hours with its own marks', (language, thousands, cents, hours) => {
  const words = reportWordsFor(language);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect([plain(dollars(13584, words)), plain(dollars(70.5, words)), hoursInNumbers(3.5, words)]).toEqual([
    thousands,
    cents,
    hours,
  ]);
});

test.each([
  ['de-AT', 'de'],
  ['pt_BR', 'en'],
  ['FR', 'fr'],
  ['', 'en'],
])('for "%s" the words are those of %s', (tag, language) => {
  expect(reportWordsFor(tag).language).toBe(language);
});

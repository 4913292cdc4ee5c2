import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../utils/core/sections/words';

test.each([
  ['Nice-to-have skills:', ['nice', 'to', 'have', 'skills', ':']],
  ['R&D – 5+ years', ['r', 'and', 'd', '–', '5', '+', 'years']],
  ["You don't, they don’t", ['you', "don't", ',', 'they', "don't"]],
  ['A - B', ['a', '-', 'b']],
  ['so\u00adft ＦＵＬＬ 日本', ['so', 'ft', 'ｆｕｌｌ', '日本']],
])('"%s" is cut into words and marks', (text, values) => {
  expect(wordsOf(text).map(({ value }) => value)).toEqual(values);
});

/** What a word or a mark is, as a pattern: the same in one line, and slow to be got ready. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^\s\p{Cf}\p{L}\p{M}\p{N}]/gu;

test('words and marks end where the pattern says', () => {
  const character = fc.oneof(
    fc.constantFrom(..."aZ9 .’'é\u0301\u00ad\u200b\ufeff\n&😀𝒜日²"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('').replace(/[-‐‑]/g, '');
      const wanted = [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]);
      expect(wordsOf(text).map(({ start, end }) => [start, end])).toEqual(wanted);
    }),
    { numRuns: 20_000 },
  );
});

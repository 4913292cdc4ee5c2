import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singular } from '../../../utils/core/vocabulary/plurals';
import { endOfWord } from '../../../utils/core/vocabulary/word-end';
import { hashOf, wordsOf } from '../../../utils/core/vocabulary/words';

test.each([
  ['C++, C# and F#.', ['C++', ',', 'C#', 'and', 'F#', '.']],
  ['.NET, VB.NET, ASP.NET Core', ['.NET', ',', 'VB.NET', ',', 'ASP.NET', 'Core']],
  ['Node.js/Vue.js', ['Node.js', '/', 'Vue.js']],
  ['C++11 and C#.NET', ['C++', '11', 'and', 'C#', '.NET']],
  ['CI/CD, R&D', ['CI', '/', 'CD', ',', 'R', '&', 'D']],
  ['full-stack on-call', ['full', 'stack', 'on', 'call']],
  ['- SQL - basics', ['-', 'SQL', '-', 'basics']],
  ["driver's license, don’t", ['driver', "'s", 'license', ',', "don't"]],
  ['5+ years, Angular 2+', ['5+', 'years', ',', 'Angular', '2+']],
  ['in Java.Experience with Node.JS', ['in', 'Java', '.', 'Experience', 'with', 'Node.JS']],
  ['C\u00adSS Java\u200bScript Ｐｙｔｈｏｎ', ['CSS', 'JavaScript', 'Python']],
  ['Für Bürokräfte', ['Für', 'Bürokräfte']],
  ['e.g. SQL', ['e.g', '.', 'SQL']],
])('"%s" is cut into words', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words);
});

test('a hyphen ties a word to the one before', () => {
  expect(wordsOf('end-to-end test').map((word) => word.joined)).toEqual([false, true, true, false]);
});

test('offsets give back what was written, counted from where the text begins', () => {
  const text = 'Use C++ & C\u00adSS.';
  for (const word of wordsOf(text, 100))
    expect(text.slice(word.start - 100, word.end - 100).replace('\u00ad', '')).toBe(word.text);
});

test.each([
  ['apis', 'api'],
  ['kpis', 'kpi'],
  ['redis', 'redis'],
  ['technologies', 'technology'],
  ['kubernetes', 'kubernete'],
  ['aws', 'aws'],
  ['business', 'business'],
  ['analysis', 'analysis'],
  ['analytics', 'analytics'],
  ['ios', 'ios'],
])('"%s" without its plural is "%s"', (word, folded) => {
  expect(singular(word)).toBe(folded);
});

/** Letters and digits that Unicode calls the same, written full width; `s` stays, which an apostrophe may precede. */
const fullWidth = (text: string): string =>
  text.replace(/[a-rt-zA-Z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test('plain letters, which are cut by a shorter way, are cut where full-width ones are', () => {
  const character = fc.constantFrom(..."aBz9s  .._''’-+#&,/—é\u00ad\n*");
  const piece = fc.oneof(character, fc.constantFrom('Java', 'Node.js', 'C++', '.NET', 'Team’s', 'X.Yoga'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(wordsOf(text)).toEqual(wordsOf(fullWidth(text)));
    }),
    { numRuns: 5000 },
  );
});

/** What a word is, as a pattern: the same in one line, and slow to be got ready. */
const INSIDE = '[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';
const INNER = `(?:[._](?=[\\p{L}\\p{N}])|['’](?!s(?![\\p{L}\\p{N}]))(?=\\p{L}))`;
const WORD = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])\\.(?=\\p{L})${INSIDE}+`,
    `['’]s(?![\\p{L}\\p{N}])`,
    `[\\p{L}\\p{N}]${INSIDE}*(?:${INNER}${INSIDE}+)*(?:\\+\\+|#(?![\\p{L}\\p{N}])|\\+(?![\\p{L}\\p{N}+]))?`,
    '([^\\s\\p{L}\\p{N}])\\1{2,}',
    '[^\\s]',
  ].join('|'),
  'uy',
);

test('a word ends where the pattern says', () => {
  const character = fc.oneof(
    fc.constantFrom(..."aZ9s .._''’++#&//--—é\u00ad\u0301\ufeff\n𝒜😀日١²\ud83d\ude00"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), fc.nat(11), (characters, skipped) => {
      const at = characters.slice(0, skipped % characters.length).join('').length;
      const text = characters.join('');
      WORD.lastIndex = at;
      expect(endOfWord(text, at)).toBe(at + (WORD.exec(text)?.[0].length ?? 0));
    }),
    { numRuns: 20_000 },
  );
});

test('a word carries the hash of its key', () => {
  for (const { key, hash } of wordsOf('Node.js, PYTHON and Ｃ++ - 5 Bürokräfte.'))
    expect(hash).toBe(hashOf(key));
});

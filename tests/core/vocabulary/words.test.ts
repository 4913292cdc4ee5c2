import { expect, test } from 'vitest';
import { singular, wordsOf } from '../../../utils/core/vocabulary/words';

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

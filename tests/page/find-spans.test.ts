// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findSpans } from '../../utils/page/find-spans';
import { lettersOf, PageLetters } from '../../utils/page/page-letters';

/** What is found in the page for parts of the posting's text, each part given by itself. */
function found(markup: string, text: string, ...parts: string[]): (string | null)[] {
  document.body.innerHTML = markup;
  const spans = parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  return findSpans(text, spans, new PageLetters(document.body)).map((range) => range?.toString() ?? null);
}

describe('a part of the posting is found in the page', () => {
  test.each<[string, string, string, string, string]>([
    ['as it stands', '<p>You know SQL well.</p>', 'You know SQL well.', 'SQL', 'SQL'],
    [
      'through several nodes',
      '<p>Google <b>Cloud</b> Platform</p>',
      'Google Cloud Platform',
      'Google Cloud',
      'Google Cloud',
    ],
    ['with other spaces and quotes', '<p>Node\n  “js”  and SQL</p>', 'Node "js" and SQL', 'SQL', 'SQL'],
    ['with its signs', '<p>C++ or C#, not C</p>', 'C++ or C#, not C', 'C#', 'C#'],
    ['in the line that asks for it', '<p>Go to market</p><p>We write Go</p>', 'We write Go', 'Go', 'Go'],
    ['around a code sample', '<p>Use <code>npm</code> and React</p>', 'Use and React', 'React', 'React'],
  ])('%s', (_, markup, text, part, expected) => {
    expect(found(markup, text, part)).toEqual([expected]);
  });

  test('in the same order, line by line', () => {
    const markup = '<h1>Go developer</h1><ul><li>Go to people</li><li>Go, five years</li></ul>';
    document.body.innerHTML = markup;
    const text = 'Go developer\nGo to people\nGo, five years';
    const [range] = findSpans(
      text,
      [{ start: text.lastIndexOf('Go'), end: text.lastIndexOf('Go') + 2 }],
      new PageLetters(document.body),
    );
    expect(range?.startContainer.textContent).toBe('Go, five years');
  });
});

describe('nothing is found', () => {
  test.each([
    ['where the page does not show the line', '<p>Something else</p>'],
    ['in an editor', '<textarea>You know SQL</textarea><div contenteditable>You know SQL</div>'],
    [
      'in scripts, styles and code',
      '<script>"You know SQL"</script><style>/* You know SQL */</style><code>You know SQL</code>',
    ],
  ])('%s', (_, markup) => {
    expect(found(markup, 'You know SQL', 'SQL')).toEqual([null]);
  });
});

test('a text node that the page cut short since gives nothing and throws nothing', () => {
  document.body.innerHTML = '<p>You know SQL</p>';
  const page = new PageLetters(document.body);
  (document.querySelector('p')?.firstChild as Text).data = 'You';
  expect(findSpans('You know SQL', [{ start: 9, end: 12 }], page)).toEqual([null]);
});

test('letters keep their place in the text', () => {
  const { letters, indexes } = lettersOf('İ – Ünï 👩‍💻 C++');
  expect(letters).toContain('ünï');
  for (const [at, index] of indexes.entries())
    expect('İ – Ünï 👩‍💻 C++'[index]?.toLowerCase()[0]).toBe(letters[at]?.toLowerCase()[0]);
});

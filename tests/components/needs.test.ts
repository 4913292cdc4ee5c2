import { describe, expect, test } from 'vitest';
import { needsOf } from '@/components/result/needs';
import { quoteOf } from '@/components/result/quote';
import { reportOf } from './report';

describe('the lines of a result', () => {
  const needs = needsOf(reportOf());

  test('put gaps first, an either/or group as one line under the name that is held', () => {
    expect(needs.required.map(({ skill, status, others }) => [skill.label, status, others.length])).toEqual([
      ['Kubernetes', 'missing', 0],
      ['Terraform', 'expired', 0],
      ['Azure', 'covered', 2],
      ['Docker', 'covered', 0],
    ]);
    expect(needs.preferred.map(({ skill }) => skill.label)).toEqual(['Go']);
  });

  test('count what the report counts', () => {
    const { required } = reportOf().coverage;
    expect(required).toEqual({
      covered: needs.required.filter(({ status }) => status === 'covered').length,
      of: needs.required.length,
    });
  });

  test('leave out soft skills, which are listed apart', () => {
    expect(needs.uncounted.map(({ id }) => id)).toEqual(['teamwork']);
  });

  test('quote the one sentence that asks, with its heading', () => {
    const [first] = needs.required;
    expect(first?.quote.map(({ text }) => text).join('')).toBe(
      'You run our Kubernetes clusters, with two years of it behind you.',
    );
    expect(first?.heading).toBe('What you bring');
  });

  test('mark every member of a group in its sentence', () => {
    const group = needs.required.find(({ others }) => others.length > 0);
    expect(group?.quote.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'AWS',
      'Azure',
      'GCP',
    ]);
  });
});

describe('a quoted sentence', () => {
  const quote = (text: string, word: string) => {
    const start = text.indexOf(word);
    return quoteOf(text, [{ start, end: start + word.length, text: word, section: 0 }])
      .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
      .join('');
  };

  test.each([
    ['One. You know Go well. Three.', 'Go', 'You know [Go] well.'],
    ['Title\nNode.js and React\nNext', 'Node.js', '[Node.js] and React'],
    ['Go', 'Go', '[Go]'],
    ['- C++, v2.0 or newer', 'C++', '- [C++], v2.0 or newer'],
  ])('%j around %s is %j', (text, word, expected) => {
    expect(quote(text, word)).toBe(expected);
  });

  test('of a line without an end is cut at words, and says so', () => {
    const text = `${'word '.repeat(200)}Kubernetes ${'word '.repeat(200)}`;
    const cut = quote(text, 'Kubernetes');
    expect(cut.length).toBeLessThan(300);
    expect(cut).toMatch(/^… word .*\[Kubernetes\].* …$/);
  });

  test('without a place is empty', () => {
    expect(quoteOf('text', [])).toEqual([]);
  });
});

/** What the build does so that the reader is ready soon, and that the program stays the same by it. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise/one';
import { describe, expect, test } from 'vitest';
import { withPlainLiterals } from '@/utils/tasks/vite/plain-literals.mjs';
import { TOKENIZER } from '@/utils/tasks/vite/sentences-only.mjs';

const DATA = 'a'.repeat(1_000);

describe('long template literals', () => {
  test.each([
    ['become plain', `x=\`${DATA}\``, `x="${DATA}"`],
    ['keep line ends, tabs and quotes', `x=\`\n\t"\\\\t${DATA}\``, `x="\\n\t\\"\\\\t${DATA}"`],
    ['stay where they hold an expression', `x=\`\${y}${DATA}\``, `x=\`\${y}${DATA}\``],
    ['stay where a function looks at them', `x=y\`${DATA}\``, `x=y\`${DATA}\``],
    ['stay where they are short', 'x=`a`', 'x=`a`'],
  ])('%s', (_what, code, expected) => {
    expect(withPlainLiterals(code)).toBe(expected);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('are none in the reader of %s', (build) => {
    const code = readFileSync(`.output/${build}/reader.js`, 'utf8');
    expect(withPlainLiterals(code) === code).toBe(true);
  });
});

test('the tokenizer alone cuts sentences as the whole of compromise does', async () => {
  const file = pathToFileURL('node_modules/compromise/src/one.js');
  const code = TOKENIZER.replace("'./", `'${new URL('./', file)}`);
  const alone = (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default as typeof nlp;
  const text = readFileSync('utils/tasks/start/posting.html', 'utf8').replace(/<[^>]*>/g, ' ');
  const texts = [
    ...text.split('\n'),
    text,
    'We ask for Go, e.g. services. Mr. Smith "leads it." Yes! (no way!) ok',
  ];
  expect(texts.map((one) => split(alone, one))).toEqual(texts.map((one) => split(nlp, one)));
});

type Split = (text: string, world: object) => readonly string[];
const split = (of: typeof nlp, text: string) =>
  (of.methods() as { one: { tokenize: { splitSentences: Split } } }).one.tokenize.splitSentences(
    text,
    of.world(),
  );

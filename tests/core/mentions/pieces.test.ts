import { expect, test } from 'vitest';
import { linesOf } from '../../../utils/core/mentions/lines';
import { finish } from '../../../utils/core/pipeline';
import { readText } from '../../../utils/core/posting';
import { findSections } from '../../../utils/core/sections/find-sections';
import { loadVocabulary } from '../../../utils/core/vocabulary';

/** Longest stretch that is cut into words at once, in UTF-16 units (THREATS.md B8). */
const LONGEST = 2_000;

test.each([
  ['words', 'Kubernetes and Docker '.repeat(5_000)],
  ['one word', 'x'.repeat(100_000)],
])('a line of 100 kB of %s is read in pieces of at most 2 kB', (_, text) => {
  const posting = readText(text, { lang: 'en' });
  if (posting.kind === 'not-a-posting') throw new Error('the sample is no posting');
  const lines = [...linesOf(posting, finish(findSections(posting)), loadVocabulary())];
  expect(lines.length).toBeGreaterThanOrEqual(50);
  expect(Math.max(...lines.map(({ start, end }) => end - start))).toBeLessThanOrEqual(LONGEST);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMentions } from '../../utils/core/mentions/find-mentions';
import type { Mention } from '../../utils/core/mentions/mention';
import { finish } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import { findSections } from '../../utils/core/sections/find-sections';
import { loadVocabulary } from '../../utils/core/vocabulary';
import { EMPTY_DICTIONARY } from '../../utils/core/vocabulary/dictionary';

const vocabulary = loadVocabulary();

function mentionsOf(text: string): { text: string; mentions: Mention[] } {
  const posting = readText(text, { lang: 'en' });
  if (posting.kind === 'not-a-posting') return { text, mentions: [] };
  const mentions = finish(findMentions(posting, finish(findSections(posting)), vocabulary, EMPTY_DICTIONARY));
  return { text: posting.posting.text, mentions };
}

const NAMES = [
  'Kubernetes',
  'PostgreSQL',
  'C++',
  '.NET',
  'Node.js',
  'CI/CD',
  'TypeScript',
  'Terraform',
  'Django',
];
const name = fc.constantFrom(...NAMES);
const piece = fc.oneof(
  name,
  fc.constantFrom(
    ' ',
    ', ',
    '\n',
    '. ',
    '/',
    '-',
    '(',
    ')',
    '\u00ad',
    '\u200b',
    '🙂',
    'with ',
    'Excel',
    'go',
    'R&D',
    'www.a.org',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('every mention gives back its own text; mentions are in order and apart', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { text: read, mentions } = mentionsOf(given);
      let last = 0;
      for (const mention of mentions) {
        expect(read.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('20,000 random texts are read without a throw', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (given) => {
      mentionsOf(given);
    }),
    { numRuns: 20_000 },
  );
}, 300_000);

test('the order of list items is no matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), (names) => {
      const idsOf = (items: readonly string[]): (string | null)[] =>
        mentionsOf(`Requirements\n${items.map((item) => `- ${item}`).join('\n')}`)
          .mentions.map((one) => one.skillId)
          .sort();
      expect(idsOf([...names].reverse())).toEqual(idsOf(names));
    }),
    { numRuns: 50 },
  );
});

const POSTINGS = [
  'Requirements\n- Experience with Kubernetes and Terraform\n- You know Go, Rust or C++\n- Good English',
  'Your profile\nYou have worked with React and TypeScript.\nExcel is used daily.\nKnowledge of SQL',
  'What you bring\n- Patient care and wound care\n- Valid driving licence',
];
const EMPTY_SENTENCES = [
  'We look forward to your letter.',
  'Call us any day before noon.',
  'The house stands by the river.',
];

test.each(POSTINGS)('a sentence without skills after "%s" changes nothing before it', (posting) => {
  const before = mentionsOf(posting).mentions;
  for (const sentence of EMPTY_SENTENCES) {
    const after = mentionsOf(`${posting}\n${sentence}`).mentions;
    expect(after.map(({ start, end, skillId }) => [start, end, skillId])).toEqual(
      before.map(({ start, end, skillId }) => [start, end, skillId]),
    );
  }
});

test.each(POSTINGS)('upper-casing the heading of "%s" is no matter', (posting) => {
  const [heading = '', ...rest] = posting.split('\n');
  const upper = mentionsOf([heading.toUpperCase(), ...rest].join('\n')).mentions;
  expect(upper.map((mention) => mention.skillId)).toEqual(
    mentionsOf(posting).mentions.map((mention) => mention.skillId),
  );
});

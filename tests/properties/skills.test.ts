import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsIn, skillsIn } from '../core/skills/read-lines';
import { growsInLine } from '../growth';

const NAMES = [
  'Python',
  'Java',
  'Go',
  'Rust',
  'SQL',
  'Docker',
  'Kubernetes',
  'Kafka',
  'React',
  'AWS',
] as const;
const HEADINGS = [
  'Requirements',
  'Nice to have',
  'Your tasks',
  'Our tech stack',
  'Preferred qualifications',
] as const;

/** Words that mean something to the reader, so that random texts reach its corners. */
const PIECES = [
  ...NAMES,
  ...HEADINGS,
  ...'is a plus|required|or|and|,|/|(|)|;|:|\n|\n- |. |e.g.|such as|one of|5+ years of|not|no|needed|we use|you have'.split(
    '|',
  ),
  ...'degree in|ideally|but|moved from|to|replacing|with|etc.|or similar|at least one of|«Foo»|experience'.split(
    '|',
  ),
];

const item = fc.constantFrom(...NAMES).map((name) => `- Experience with ${name}`);
const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 })
  .map((all) => all.join(' '));

describe('what does not matter', () => {
  test('the order of list items', () => {
    const list = fc.uniqueArray(item, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...HEADINGS), list, list, (heading, items, order) => {
        const others = items.filter((one) => !order.includes(one));
        const shuffled = [...order.filter((one) => items.includes(one)), ...others];
        expect(needsIn([heading, ...shuffled].join('\n'))).toEqual(needsIn([heading, ...items].join('\n')));
      }),
    );
  });

  test('capitals in a heading', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADINGS),
        fc.array(item, { minLength: 1, maxLength: 6 }),
        (heading, items) => {
          const text = (head: string) => ['Engineer', head, ...items].join('\n');
          expect(needsIn(text(heading.toUpperCase()))).toEqual(needsIn(text(heading)));
        },
      ),
    );
  });

  test('a sentence without skills after the text', () => {
    const sentence = fc.constantFrom(
      'We ship on Fridays.',
      'The office is near the river.',
      'No weekend work.',
    );
    fc.assert(
      fc.property(soup, sentence, (text, added) => {
        const whole = `${text.replaceAll(/[()[\]]/g, ' ')}.`;
        expect(skillsIn(`${whole}\n${added}`)).toEqual(skillsIn(whole));
      }),
    );
  });
});

describe('whatever the text', () => {
  test('nothing throws, and every mention gives back its text', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('en', 'de', 'fr', 'es', 'nl', 'xx'), (text, lang) => {
        for (const skill of skillsIn(text, lang)) {
          expect(skill.mentions.length).toBeGreaterThan(0);
          for (const { start, end, text: named } of skill.mentions)
            expect(text.slice(start, end)).toBe(named);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an either/or group has two members or more', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const sizes = new Map<number, number>();
        for (const { group } of skillsIn(text)) {
          if (group?.kind === 'either-or') sizes.set(group.id, (sizes.get(group.id) ?? 0) + 1);
        }
        for (const size of sizes.values()) expect(size).toBeGreaterThan(1);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['one endless list', 'Python, '],
    ['cues without end', 'is a plus or preferably '],
    ['brackets that never close', '(Java '],
    ['dots', '. '],
    ['dashes on lines', '--\n'],
    ['headings', 'Foo Bar:\n'],
    ['numbers', '5 years 6 '],
  ])('200 kB of it take as long as many short ones: %s', (_name, piece) => {
    expect(growsInLine((size) => piece.repeat(size / piece.length), skillsIn, 200_000)).toBe(true);
  });
});

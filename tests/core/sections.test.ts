import { describe, expect, test } from 'vitest';
import { finish } from '../../utils/core/pipeline';
import type { Block, PostingText } from '../../utils/core/posting/posting';
import { findSections } from '../../utils/core/sections/find-sections';

/** A posting of plain lines; `#` marks a heading of the page, `-` an item. */
function posting(lines: readonly string[], language: string | null = 'en'): PostingText {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'item' : 'text';
    const words = kind === 'text' ? line : line.slice(2);
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += `${words}\n`;
  }
  return {
    posting: {
      site: null,
      source: 'text',
      id: null,
      url: null,
      title: null,
      company: null,
      location: null,
      remote: null,
      postedOn: null,
      validThrough: null,
      employmentType: null,
      salary: null,
      language,
      text,
    },
    blocks,
    partial: false,
  };
}

/** `kind: first words` of each section but the untitled beginning. */
function kinds(lines: readonly string[], language: string | null = 'en'): string[] {
  const given = posting(lines, language);
  return finish(findSections(given))
    .filter((section) => section.start > 0 || section.heading !== null)
    .map((section) => section.kind);
}

describe('a heading on a line of its own', () => {
  test.each([
    ['What you bring', 'required'],
    ['WHAT YOU’LL BRING', 'required'],
    ['Skills & Experience:', 'required'],
    ['Nice to have', 'preferred'],
    ['Nice-To-Haves', 'preferred'],
    ['Your tasks', 'responsibilities'],
    ['Our tech stack', 'stack'],
    ['Who we are', 'about_company'],
    ['Perks and benefits', 'benefits'],
    ['How to apply', 'application'],
    ['Equal Opportunity Employer', 'eeo_legal'],
    ['Similar jobs', 'related'],
  ])('"%s" opens a section of kind %s', (heading, kind) => {
    expect(kinds(['Data Engineer', heading, 'Some words about it.'])).toEqual([kind]);
  });

  test.each([
    ['de', 'Das bringst du mit', 'required'],
    ['de', 'Das bieten wir', 'benefits'],
    ['fr', 'Profil recherché', 'required'],
    ['es', 'Se valorará', 'preferred'],
    ['nl', 'Wat ga je doen', 'responsibilities'],
  ])('in %s, "%s" opens a section of kind %s', (language, heading, kind) => {
    expect(kinds(['Data Engineer', `# ${heading}`, '- SQL'], language)).toEqual([kind]);
  });

  test('a phrase of another language says nothing', () => {
    expect(kinds(['Data Engineer', 'Was du mitbringst', 'SQL'], 'en')).toEqual([]);
  });

  test('an unlisted heading is read by the words in it', () => {
    expect(kinds(['Data Engineer', '# Skills we dream of', '- SQL'])).toEqual(['required']);
    expect(kinds(['Data Engineer', '# Extra points for these', '- SQL'])).toEqual(['preferred']);
  });

  test('a themed heading is read by what stands under it', () => {
    expect(
      kinds([
        'Coach',
        '# Your warm-up',
        'You have 3 years of experience and you know anatomy.',
        'Fluent English.',
      ]),
    ).toEqual(['required']);
    expect(kinds(['Coach', '# Cool-down', 'Health insurance, 30 days of holidays and free lunch.'])).toEqual([
      'benefits',
    ]);
  });

  test('an unlisted heading without evidence goes on with the section before', () => {
    expect(kinds(['Engineer', '# Requirements', '- SQL', '# Backend', '- Go'])).toEqual([
      'required',
      'required',
    ]);
  });
});

describe('a heading inside a line', () => {
  test.each([
    ['Requirements: Python and SQL.', ['required']],
    ['We ship weekly. Your Profile Experience with Go What we offer Free lunch', ['required', 'benefits']],
    ['design scalable services Qualifications and Skills Experience with Go', ['required']],
    ['We follow the Requirements of the customer.', []],
    ['This meets our Benefits policy.', []],
  ])('%s', (line, expected) => {
    expect(kinds(['Engineer', line])).toEqual(expected);
  });
});

describe('a sentence may open a section', () => {
  test('company text after the requirements is company text', () => {
    expect(kinds(['Engineer', '# Requirements', '- Go', 'Acme is a leading maker of anvils.'])).toEqual([
      'required',
      'about_company',
    ]);
  });

  test('a list goes back to the heading above it', () => {
    expect(
      kinds(['Engineer', '# Requirements', 'We are an equal opportunity employer.', '- Go', '- SQL']),
    ).toEqual(['required', 'eeo_legal', 'required']);
  });
});

test('a data field of a job board ends with its line', () => {
  expect(kinds(['Engineer', '# Requirements', '- Go', 'Industry: Banking', '- SQL'])).toEqual([
    'required',
    'other',
    'required',
  ]);
  expect(kinds(['Engineer', 'Industry:', 'Banking', 'We need Go.'])).toEqual(['other', 'other']);
});

test('nothing counts after similar jobs', () => {
  expect(kinds(['Engineer', '# Similar jobs', 'Java Developer', '# Requirements', '- Java'])).toEqual([
    'related',
  ]);
});

test('sections cover the text without gap or overlap', () => {
  const given = posting([
    'Engineer',
    '# Requirements',
    '- Go',
    'Please send your CV.',
    '# Benefits',
    '- Lunch',
  ]);
  const sections = finish(findSections(given));
  expect(sections[0]?.start).toBe(0);
  expect(sections[sections.length - 1]?.end).toBe(given.posting.text.length);
  sections.slice(1).forEach((section, index) => {
    expect(section.start).toBe(sections[index]?.end);
  });
});

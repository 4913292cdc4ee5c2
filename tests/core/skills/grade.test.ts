import { describe, expect, test } from 'vitest';
import type { SectionKind } from '../../../utils/core/sections/section';
import { wordsOf } from '../../../utils/core/sections/words';
import type { CueKind } from '../../../utils/core/skills/cue-table';
import type { Cue, CuedStatement, Spot } from '../../../utils/core/skills/cued-statement';
import { DEMANDED, type Grade, gradeOf, PREFERRED } from '../../../utils/core/skills/grade';
import { groupsOf } from '../../../utils/core/skills/join-groups';
import { endsInColon, isListed, leadInOf } from '../../../utils/core/skills/lead-in';

const R = 'required';
const P = 'preferred';
const M = 'mentioned';

const mention = { skillId: 'go', start: 0, end: 2, text: 'Go', section: 0 };
const spot: Spot = { mention, from: 10, to: 11, first: 10, last: 11 };
const cue = (kind: CueKind, from = 0, to = from + 1): Cue => ({ kind, reach: 'back', from, to, tail: to });

interface Given {
  readonly heading?: string | null;
  readonly leadIn?: Grade;
  readonly isCompany?: boolean;
}
/** The grade in a section of this kind, by the kinds of the cues that reach the skill. */
const gradeIn = (kind: SectionKind, cues: readonly CueKind[] = [], given: Given = {}) => {
  const section = {
    kind,
    heading: given.heading === undefined ? 'Heading' : given.heading,
    start: 0,
    end: 9,
  };
  return gradeOf(
    spot,
    cues.map((one) => cue(one)),
    section,
    given.leadIn ?? null,
    given.isCompany ?? false,
  );
};

describe('without a cue the section says how much', () => {
  test.each<[SectionKind, string | null, string | null]>([
    ['required', 'Heading', R],
    ['languages', 'Heading', R],
    ['certificates', 'Heading', R],
    ['education', 'Heading', R],
    ['preferred', 'Heading', P],
    ['responsibilities', 'Heading', R],
    ['about_role', 'Heading', R],
    ['stack', 'Heading', M],
    ['about_company', 'Heading', M],
    ['other', null, R],
    ['other', 'Heading', null],
    ['benefits', 'Heading', null],
    ['application', 'Heading', null],
    ['related', 'Heading', null],
  ])('%s under %s: %s', (kind, heading, need) => {
    expect(gradeIn(kind, [], { heading })?.need ?? null).toBe(need);
  });

  test('a demand in the profile outweighs a wish, a wish a duty, and a duty what is only mentioned', () => {
    const weights = (['required', 'preferred', 'responsibilities', 'stack'] as const).map(
      (kind) => gradeIn(kind)?.weight,
    );
    expect(weights).toEqual([4, 3, 2, 1]);
  });
});

describe('negation, then the cue, then the lead-in, then the heading', () => {
  test.each<[SectionKind, CueKind[], Given, string | null]>([
    ['required', ['negated'], {}, null],
    ['required', ['past'], {}, null],
    ['required', ['replace'], {}, null],
    ['required', ['negated', 'must'], {}, null],
    ['required', ['preferred', 'past'], { leadIn: DEMANDED }, null],
    ['preferred', ['must'], {}, R],
    ['required', ['preferred'], {}, P],
    ['required', ['waived'], {}, P],
    ['required', ['must', 'waived'], {}, P],
    ['stack', ['must'], {}, R],
    ['required', ['must'], { leadIn: PREFERRED }, R],
    ['required', ['preferred'], { leadIn: DEMANDED }, P],
    ['required', [], { leadIn: PREFERRED }, P],
    ['preferred', [], { leadIn: DEMANDED }, R],
    ['stack', ['context'], { leadIn: DEMANDED }, R],
    ['required', ['company'], {}, M],
    ['required', ['company'], { leadIn: DEMANDED }, M],
    ['required', ['company', 'must'], {}, R],
    ['other', ['must'], {}, null],
  ])('%s with %j and %j: %s', (kind, cues, given, need) => {
    expect(gradeIn(kind, cues, given)?.need ?? null).toBe(need);
  });
});

describe('words that grade only where nothing stronger does', () => {
  test.each<[string, SectionKind, CueKind[], Given, string | null]>([
    ['"familiarity with" is a wish among duties', 'responsibilities', ['mild'], {}, P],
    ['it is a demand in the profile', 'required', ['mild'], {}, R],
    ['it is a demand beside words of demand', 'responsibilities', ['mild', 'demand'], {}, R],
    ['it comes before the lead-in', 'responsibilities', ['mild'], { leadIn: DEMANDED }, P],
    ['"you need to know" lifts what a stack mentions', 'stack', ['demand'], {}, R],
    ['it lifts what is said of the company', 'about_company', ['demand'], {}, R],
    ['it lifts it although the company speaks', 'stack', ['demand'], { isCompany: true }, R],
    ['"we use" only mentions, in a text about the role', 'about_role', ['context'], {}, M],
    ['the company’s own voice does so too', 'about_role', [], { isCompany: true }, M],
    ['"we use" only mentions, among duties', 'responsibilities', ['context'], {}, M],
    ['the company’s voice among duties is still a duty', 'responsibilities', [], { isCompany: true }, R],
    ['"we use" takes nothing from a profile', 'required', ['context'], {}, R],
    ['nor from a wish', 'preferred', ['context'], {}, P],
    ['among benefits it mentions', 'benefits', ['context'], {}, M],
    ['among benefits nothing else does', 'benefits', ['demand'], {}, null],
    ['words about applying stay words about applying', 'application', ['context'], {}, null],
  ])('%s', (_, kind, cues, given, need) => {
    expect(gradeIn(kind, cues, given)?.need ?? null).toBe(need);
  });

  test.each(['stack', 'about_role', 'about_company'] as const)(
    'a demand in a section %s weighs as one in the profile',
    (kind) => {
      expect(gradeIn(kind, ['demand'])).toEqual(DEMANDED);
    },
  );

  test('a demand before the first heading weighs as one in the profile', () => {
    expect(gradeIn('other', ['demand'], { heading: null })).toEqual(DEMANDED);
  });
});

describe('of two claims the nearer counts, on whichever side', () => {
  test.each<[string, Cue[], string]>([
    ['both before', [cue('must', 2), cue('preferred', 6)], P],
    ['both before', [cue('preferred', 2), cue('must', 6)], R],
    ['both after', [cue('must', 12), cue('preferred', 16)], R],
    ['both after', [cue('preferred', 12), cue('must', 16)], P],
    ['right after, and two words before', [cue('preferred', 7, 8), cue('must', 11)], R],
    ['right before, and two words after', [cue('preferred', 9, 10), cue('must', 13)], P],
    ['a long one before counts from its end', [cue('preferred', 2, 9), cue('must', 13)], P],
  ])('%s (%#)', (_, cues, need) => {
    const section = { kind: 'required', heading: 'Heading', start: 0, end: 9 } as const;
    expect(gradeOf(spot, cues, section, null, false)?.need).toBe(need);
  });
});

describe('which lines are items, and what introduces them', () => {
  const statement = (text: string, kind: 'item' | 'text' | 'heading' = 'text', start = 0) => ({
    words: wordsOf(text),
    block: { kind, start: 0, end: text.length },
    start,
    end: text.length,
  });
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  test.each<[string, ReturnType<typeof statement>, boolean]>([
    ['an item of the page', statement('Go.', 'item', 5), true],
    ...['•', '·', '▪', '*', '–', '-'].map((bullet): [string, ReturnType<typeof statement>, boolean] => [
      `a line after ${bullet}`,
      statement(`${bullet} Go.`),
      true,
    ]),
    ['a short line without a stop', statement('Knowledge of Go'), true],
    ['a line with a stop', statement('Knowledge of Go.'), false],
    ['a question', statement('Do you know Go?'), false],
    ['a shout', statement('Know Go!'), false],
    ['the second sentence of a line', statement('Knowledge of Go', 'text', 5), false],
    ['twenty words', statement(words(20)), true],
    ['more than twenty words', statement(words(21)), false],
    ['a heading', statement('Knowledge of Go', 'heading'), false],
  ])('%s', (_, line, isItem) => {
    expect(isListed(line)).toBe(isItem);
  });

  test.each([
    ['You know:', true],
    ['You know', false],
    ['Go: yes', false],
    ['', false],
  ])('%j introduces a list: %s', (text, introduces) => {
    expect(endsInColon(statement(text))).toBe(introduces);
  });

  test.each<[CueKind[], boolean, object]>([
    [[], false, { grade: null, eitherOr: null, isOneOfEach: false }],
    [['preferred'], false, { grade: PREFERRED }],
    [['must'], false, { grade: DEMANDED }],
    [['must', 'preferred'], false, { grade: PREFERRED }],
    [['one-of'], false, { grade: null, eitherOr: 7, isOneOfEach: false }],
    [['one-of', 'each'], false, { eitherOr: null, isOneOfEach: true }],
    [['one-of', 'must'], true, { grade: null, eitherOr: null, isOneOfEach: false }],
    [['each'], true, { grade: null, eitherOr: null, isOneOfEach: true }],
  ])('a line with %j (heading: %s) says %j of its items', (kinds, isHeading, expected) => {
    const line = { cues: kinds.map((kind) => cue(kind)) } as unknown as CuedStatement;
    expect(leadInOf(line, isHeading, () => 7)).toMatchObject(expected);
  });
});

describe('which group a skill is in', () => {
  /** Places as [either/or, examples], by skill. */
  type Places = Record<string, [number | null, number | null][]>;
  const grouped = (places: Places) => {
    const of = (rows: [number | null, number | null][]) =>
      rows.map(([eitherOr, examples]) => ({ mention, grade: DEMANDED, years: null, eitherOr, examples }));
    const groups = groupsOf(new Map(Object.entries(places).map(([id, rows]) => [id, of(rows)])));
    return Object.fromEntries([...groups].map(([id, group]) => [id, `${group.kind} ${group.id}`]));
  };

  test.each<[string, Places, Record<string, string>]>([
    ['none', { a: [[null, null]] }, {}],
    ['that of its alternatives', { a: [[4, null]], b: [[4, null]] }, { a: 'either-or 1', b: 'either-or 1' }],
    ['none of alternatives of which one is left', { a: [[4, null]] }, {}],
    ['that of its examples, also alone', { a: [[null, 4]] }, { a: 'examples 1' }],
    ['alternatives before examples', { a: [[4, 5]], b: [[4, 5]] }, { a: 'either-or 1', b: 'either-or 1' }],
    [
      'examples, where no other alternative is left',
      { a: [[4, 5]], b: [[null, 5]] },
      { a: 'examples 1', b: 'examples 1' },
    ],
    [
      'the first that it has, in order of its places',
      {
        a: [
          [null, null],
          [4, null],
          [6, null],
        ],
        b: [[4, null]],
        c: [[6, null]],
      },
      { a: 'either-or 1', b: 'either-or 1' },
    ],
    [
      'the first list of examples',
      {
        a: [
          [null, null],
          [null, 4],
          [null, 6],
        ],
        c: [[null, 6]],
      },
      { a: 'examples 1', c: 'examples 2' },
    ],
    [
      'numbered from one in order of the text',
      { a: [[9, null]], b: [[null, 3]], c: [[9, null]] },
      { a: 'either-or 2', b: 'examples 1', c: 'either-or 2' },
    ],
  ])('%s', (_, places, groups) => {
    expect(grouped(places)).toEqual(groups);
  });
});

import { describe, expect, test } from 'vitest';
import type { MatchStatus } from '../../../utils/core/matching/match';
import { matchSkills } from '../../../utils/core/matching/match-skills';
import { isCounted, summarise, unitsOf } from '../../../utils/core/matching/summarise';
import type { Need, Skill } from '../../../utils/core/skills/skill';
import { IMPLICATIONS } from '../../../utils/core/vocabulary/implications.generated';
import { cert, skill } from '../offer-for-tests';

const inGroup = (id: string, group: number, given: Partial<Skill> = {}) =>
  skill(id, { group: { id: group, kind: 'either-or' }, ...given });

describe('a group of alternatives is one unit', () => {
  test.each<[string, readonly MatchStatus[], MatchStatus]>([
    ['covered by any of its members', ['missing', 'expired', 'partly', 'covered'], 'covered'],
    ['partly, where none is covered', ['missing', 'expired', 'partly'], 'partly'],
    ['expired, where the others are missing', ['missing', 'expired'], 'expired'],
    ['missing with all its members', ['missing', 'missing'], 'missing'],
  ])('%s', (_, statuses, expected) => {
    const ids = statuses.map((_status, at) => `skill-${at}`);
    const status = new Map(ids.map((id, at) => [id, statuses[at] as MatchStatus]));
    const asked = ids.map((id) => inGroup(id, 1));
    expect(unitsOf(asked, status)).toEqual([
      { skills: ids, certificates: [], need: 'required', status: expected },
    ]);
  });

  test.each<[readonly Need[], Need]>([
    [['required', 'required'], 'required'],
    [['preferred', 'required'], 'required'],
    [['preferred', 'preferred'], 'preferred'],
  ])('of members that are %j it is %s', (needs, need) => {
    const asked = needs.map((one, at) => inGroup(`skill-${at}`, 1, { need: one }));
    expect(unitsOf(asked, new Map())).toMatchObject([{ need }]);
  });

  test('stands where its first member stands, apart from other groups and from skills by themselves', () => {
    const asked = [skill('a'), inGroup('b', 2), inGroup('c', 1), inGroup('d', 2), skill('e')];
    expect(unitsOf(asked, new Map()).map(({ skills }) => skills)).toEqual([['a'], ['b', 'd'], ['c'], ['e']]);
  });

  test('names those of its members that are certificates', () => {
    const asked = [inGroup('sql', 1), inGroup('cka', 1, { kind: 'certificate' })];
    expect(unitsOf(asked, new Map())).toMatchObject([{ certificates: ['cka'] }]);
  });

  test('without its mentioned members', () => {
    const asked = [inGroup('sql', 1), inGroup('dbt', 1, { need: 'mentioned' })];
    expect(unitsOf(asked, new Map())).toMatchObject([{ skills: ['sql'] }]);
  });
});

test.each<[Partial<Skill>, boolean]>([
  [{}, true],
  [{ need: 'preferred' }, true],
  [{ kind: 'language' }, true],
  [{ kind: 'certificate' }, true],
  [{ group: { id: 1, kind: 'either-or' } }, true],
  [{ kind: 'soft' }, false],
  [{ need: 'mentioned' }, false],
  [{ group: { id: 1, kind: 'examples' } }, false],
])('a skill with %j counts: %s', (given, counts) => {
  expect(isCounted(skill('sql', given))).toBe(counts);
});

describe('the other members of a group that is closed', () => {
  const because = (held: string, ...asked: Skill[]) =>
    matchSkills(asked, [cert('c', [held])], IMPLICATIONS, '2026-11-25').map((match) => match.because.code);

  test.each<[string, string, Skill[], string[]]>([
    ['are no gap', 'aws', [inGroup('sql', 1), inGroup('aws', 1)], ['other-of-group', 'shown-by-cert']],
    [
      'are a gap where the held one is of another group',
      'aws',
      [inGroup('sql', 1), inGroup('aws', 2)],
      ['no-cert', 'shown-by-cert'],
    ],
    [
      'are a gap where the other is reached by implication only',
      'react',
      [inGroup('sql', 1), inGroup('javascript', 1)],
      ['no-cert', 'implied'],
    ],
    [
      'are a gap in a list of examples',
      'aws',
      ['sql', 'aws'].map((id) => skill(id, { group: { id: 1, kind: 'examples' } })),
      ['no-cert', 'shown-by-cert'],
    ],
    [
      'are nobody’s concern without a group',
      'aws',
      [skill('sql'), skill('aws')],
      ['no-cert', 'shown-by-cert'],
    ],
  ])('%s', (_, held, asked, codes) => {
    expect(because(held, ...asked)).toEqual(codes);
  });
});

test('required and preferred are counted apart, and the score weighs them two to one', () => {
  const asked = [
    skill('sql'),
    skill('javascript'),
    skill('rust'),
    skill('aws', { need: 'preferred' }),
    skill('go', { need: 'preferred' }),
  ];
  const matches = matchSkills(asked, [cert('c', ['sql', 'react', 'aws'])], IMPLICATIONS, '2026-11-25');
  expect(summarise(asked, matches).coverage).toEqual({
    required: { covered: 1, of: 3 },
    preferred: { covered: 1, of: 2 },
    score: (2 * 1.5 + 1) / (2 * 3 + 2),
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSkills, summarise } from '../../utils/core/matching/match-skills';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { cert, skill } from '../core/offer-for-tests';

const TODAY = '2026-11-25';
const id = fc.constantFrom(
  'react',
  'javascript',
  'typescript',
  'sql',
  'python',
  'kubernetes',
  'cka',
  'aws',
  'x:odd',
);
const dates = fc.constantFrom(null, '2020', '2026-11-24', '2026-11-25', '2030-01');
const certs = fc.array(
  fc.record({ skills: fc.array(id, { maxLength: 4 }), issued: dates, expires: dates, revoked: fc.boolean() }),
  { maxLength: 8 },
);
const asked = fc.uniqueArray(
  fc.record({
    id,
    need: fc.constantFrom('required' as const, 'preferred' as const, 'mentioned' as const),
    group: fc.option(
      fc.record({ id: fc.nat(2), kind: fc.constantFrom('either-or' as const, 'examples' as const) }),
    ),
  }),
  { selector: (one) => one.id, maxLength: 8 },
);

test('the order of certificates is no matter, and coverage stays within its bounds', () => {
  fc.assert(
    fc.property(asked, certs, (wanted, held) => {
      const skills = wanted.map(({ id: one, ...given }) => skill(one, given));
      const list = held.map(({ skills: shown, ...given }, i) => cert(`c${i}`, shown, given));
      const forth = matchSkills(skills, list, IMPLICATIONS, TODAY);
      expect(matchSkills(skills, list.toReversed(), IMPLICATIONS, TODAY)).toEqual(forth);
      const { coverage, units } = summarise(skills, forth);
      expect(coverage.required.of + coverage.preferred.of).toBe(units.length);
      expect(coverage.score === null).toBe(units.length === 0);
      if (coverage.score !== null) {
        expect(coverage.score).toBeGreaterThanOrEqual(0);
        expect(coverage.score).toBeLessThanOrEqual(1);
      }
      for (const { status, certs: ids } of forth) expect(ids.length > 0).toBe(status !== 'missing');
    }),
    { numRuns: 500 },
  );
});

test('one more certificate never lowers the score', () => {
  fc.assert(
    fc.property(asked, certs, fc.array(id, { maxLength: 3 }), (wanted, held, more) => {
      const skills = wanted.map(({ id: one, ...given }) => skill(one, given));
      const list = held.map(({ skills: shown, ...given }, i) => cert(`c${i}`, shown, given));
      const score = (all: typeof list) =>
        summarise(skills, matchSkills(skills, all, IMPLICATIONS, TODAY)).coverage.score ?? 0;
      expect(score([...list, cert('more', more)])).toBeGreaterThanOrEqual(score(list));
    }),
    { numRuns: 500 },
  );
});

// Counts what a check found. Only node: modules.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], skips: string[] }} Tally
 *   `failures` and `skips` name those that need a line of their own in the summary
 */

/** @param {Partial<Tally>} counts */
export const tallyOf = (counts) => ({ passed: 0, failed: 0, skipped: 0, failures: [], skips: [], ...counts });

/** @param {Tally} a @param {Tally} b */
export const addTally = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
  skips: [...a.skips, ...b.skips],
});

/** The one thing a test may be skipped for; its name has to say so. */
const MAY_BE_MISSING = '../shared';
const isThere = existsSync(join(ROOT, MAY_BE_MISSING));

/**
 * What a vitest run found, from its JSON report, which is taken away so that a crash can never show an old one.
 * A file that could not run is a failure, and so is a skip for any reason but a missing `../shared`.
 *
 * @param {string} file
 * @returns {Tally}
 */
export function vitestTally(file) {
  if (!existsSync(file)) return tallyOf({ failed: 1, failures: ['the test runner ended without a report'] });
  const { testResults, success } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const allowed = skipped.filter(({ fullName }) => !isThere && fullName.includes(MAY_BE_MISSING));
  const forbidden = skipped.filter((test) => !allowed.includes(test));
  const failures = [
    ...testResults
      .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
      .map(({ name, message }) => `${name} could not run: ${message.split('\n')[0]}`),
    ...forbidden.map(({ fullName }) => `${fullName} (skipped without need)`),
  ];
  const failed = tests.filter(isFailed).length + failures.length;
  if (!success && failed === 0) failures.push('the test runner reports an error outside the tests');
  return tallyOf({
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: Math.max(failed, failures.length),
    skipped: allowed.length,
    failures,
    skips: [...new Set(allowed.map(({ ancestorTitles, title }) => ancestorTitles[0] || title))],
  });
}

const isFailed = ({ status }) => status === 'failed';

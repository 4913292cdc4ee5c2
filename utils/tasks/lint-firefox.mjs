// What the Firefox store's own linter finds in the build, less what is counted here with its reason.
import { join } from 'node:path';
import { ROOT, run, tool } from './run.mjs';

/**
 * Findings that stay, each with how often and why. The script that looks for a posting loads our own `reader.js`, whose
 * address comes from `runtime.getURL()`: random for each installation, so it cannot be a literal.
 */
const ALLOWED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'posting.js',
    message: 'Unsafe call to import for argument 0',
    times: 1,
  },
];

/** @returns {Promise<string[]>} one line for each error, warning or notice that is not allowed, and for each allowed one that is gone */
export async function lintForFirefox(folder = '.output/firefox-mv3') {
  const args = ['lint', '--source-dir', join(ROOT, folder), '--no-config-discovery', '--output', 'json'];
  const { output } = await run(tool('web-ext'), args, { quiet: true });
  const start = output.indexOf('{"');
  if (start < 0) return [`web-ext lint gave no report: ${output.slice(0, 500)}`];
  const { errors, warnings, notices } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  const found = [...errors, ...warnings, ...notices];
  const isAllowed = (rule) => (one) =>
    one.code === rule.code && one.file === rule.file && one.message === rule.message;
  const counts = ALLOWED.map((rule) => found.filter(isAllowed(rule)).length);
  return [
    ...found
      .filter((one) => !ALLOWED.some((rule) => isAllowed(rule)(one)))
      .map(
        ({ _type, code, file, line, message }) =>
          `${_type}: ${code} in ${file ?? 'the package'}, line ${line ?? 0}: ${message}`,
      ),
    ...ALLOWED.filter((rule, index) => counts[index] !== rule.times).map(
      (rule) =>
        `${rule.code} in ${rule.file} is allowed ${rule.times} times and was found another number of times`,
    ),
  ];
}

// npm run guards [-- A1 B2]: takes each defence of the table out, expects its test to fail, and puts it back. What is not
// noticed is printed and fails. Run it in a clean clone: it writes to the sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from '../../utils/tasks/run.mjs';
import { GUARDS } from './table.mjs';

const asked = process.argv.slice(2);
// What needs no build comes first.
const chosen = GUARDS.filter(({ threat }) => asked.length === 0 || asked.includes(threat)).sort(
  (a, b) => Number(a.where === 'browser') - Number(b.where === 'browser'),
);
let failed = 0;

const test = ({ test: file, named, where }) => {
  const config = where === 'browser' ? ['--config', 'tests/e2e/vitest.config.ts'] : [];
  return run(tool('vitest'), ['run', ...config, file, ...(named ? ['-t', named] : [])], { quiet: true });
};
const build = () => run(tool('wxt'), ['build', '-b', 'chrome', '--mv3'], { quiet: true });
const hasTests = ({ output }) => / Tests .*(passed|failed)/.test(output);

/** What became of it: `noticed` is what has to be. */
async function tryWithout(guard) {
  const path = join(ROOT, guard.file);
  const whole = readFileSync(path, 'utf8');
  const parts = whole.split(guard.without);
  if (parts.length !== 2) return `is there ${parts.length - 1} times, not once`;
  const restore = () => writeFileSync(path, whole);
  const stop = () => {
    restore();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  writeFileSync(path, parts.join(guard.instead ?? ''));
  try {
    if (guard.where === 'browser') {
      const { code, output } = await build();
      if (code !== 0) return `the build fails: ${output.slice(-300)}`;
    }
    let result = await test(guard);
    // A machine that is too busy to start a worker says nothing of the guard.
    if (!hasTests(result)) result = await test(guard);
    if (!hasTests(result)) return `no test ran: ${result.output.slice(-300)}`;
    return result.code === 0 ? 'NOT noticed' : 'noticed';
  } finally {
    restore();
    process.off('SIGINT', stop);
  }
}

const isBuilt = chosen.some(({ where }) => where === 'browser');
// Both builds: what is held against their manifests reads them together.
if (isBuilt) await run(process.execPath, ['utils/tasks/build.mjs'], { quiet: true });
for (const guard of chosen) {
  const outcome = await tryWithout(guard);
  if (outcome !== 'noticed') failed += 1;
  console.log(`${guard.threat.padEnd(4)} ${outcome.padEnd(12)} ${guard.file}: ${guard.test}`);
}
if (isBuilt) await build();
console.log(`${chosen.length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;

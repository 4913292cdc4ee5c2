// npm test: installs what is missing, then runs every check there is. The last line sums them all.
// `npm test -- types unit` runs only those. Only node: modules.
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './checks.mjs';
import { lintForFirefox } from './lint-firefox.mjs';
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { addTally, tallyOf } from './tally.mjs';
import { vitest } from './vitest.mjs';

/** A program that passes or fails as a whole; its output is shown only when it fails. */
const program = (command, args) => async () => {
  const { code, output } = await run(command, args, { quiet: true });
  if (code !== 0) process.stdout.write(output);
  return tallyOf({ [code === 0 ? 'passed' : 'failed']: 1 });
};

/** The browser tests of one family; that no browser of it can be had is a failure with a name. */
const inBrowser = (family, variable, config) => async () => {
  const browser = await ensureBrowser(family);
  if ('error' in browser) return tallyOf({ failed: 1, failures: [browser.error] });
  return vitest(config, { env: { [variable]: browser.path } });
};

const stores = async () => {
  const failures = await lintForFirefox();
  return tallyOf({ passed: failures.length === 0 ? 1 : 0, failed: failures.length, failures });
};

/**
 * In this order: what is quick and often wrong comes first, and the browsers run what was built. Steps of one stage run
 * side by side: each of them waits often, for a disk, a browser or a clock. One of them at most shows its output.
 */
const STAGES = [
  {
    types: program(tool('tsc'), ['--noEmit']),
    lint: program(tool('biome'), ['check', '--error-on-warnings', '.']),
    unused: program(tool('knip'), ['--no-gitignore']),
  },
  { build: program(process.execPath, ['utils/tasks/build.mjs']) },
  { stores, unit: () => vitest('vitest.config.ts') },
  {
    checks: runChecks,
    firefox: inBrowser('firefox', 'NEXTBADGE_FIREFOX', 'tests/e2e/firefox/vitest.config.ts'),
  },
  { browser: inBrowser('chromium', 'NEXTBADGE_BROWSER', 'tests/e2e/vitest.config.ts') },
];

const names = STAGES.flatMap((stage) => Object.keys(stage));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no check "${unknown[0]}". There are: ${names.join(', ')}.`);
  process.exit(2);
}

async function runStep(name, step) {
  const start = performance.now();
  const tally = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${tally.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  for (const skip of tally.skips) console.log(`  skipped: ${skip}`);
  for (const failure of tally.failures) console.log(`  failed: ${failure}`);
  return tally;
}

const problem = await setUp();
let total = tallyOf({ failed: problem ? 1 : 0 });
if (problem) console.error(problem);
else {
  for (const stage of STAGES) {
    const steps = Object.entries(stage).filter(([name]) => asked.length === 0 || asked.includes(name));
    const tallies = await Promise.all(steps.map(([name, step]) => runStep(name, step)));
    total = tallies.reduce(addTally, total);
  }
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

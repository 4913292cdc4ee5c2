// npm run test:long: what takes too long for every run, for a quiet machine and a night. Each test prints its figures, the
// last line sums them. `npm run test:long -- 0.1` runs a tenth of it. Only node: modules.
import { ensureBrowser } from './browser.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { addTally, tallyOf } from './tally.mjs';
import { vitest } from './vitest.mjs';

const scale = Number(process.argv[2] ?? 1);
if (!(scale > 0)) {
  console.error('How much of it? 1 is all, 0.1 a tenth.');
  process.exit(2);
}

/** How often each is done in a whole night; `npm test` does 200, 3, 2,000, 20,000 and 500. */
const TIMES = {
  NEXTBADGE_KILLS: 1_000,
  NEXTBADGE_BROWSER_KILLS: 50,
  /** Broken messages of each type. */
  NEXTBADGE_FUZZ: 20_000,
  /** Damaged files. */
  NEXTBADGE_FUZZ_FILES: 500_000,
  NEXTBADGE_STOPS: 10_000,
};
/** Runs of the journeys with the worker stopped at other moments each time; `npm test` does one. */
const JOURNEYS = 20;
const HOURS = 10;

const problem = (await setUp()) ?? (await fault());
if (problem) {
  console.error(problem);
  process.exit(1);
}

async function fault() {
  const browser = await ensureBrowser();
  if ('error' in browser) return browser.error;
  const { code } = await run(process.execPath, ['utils/tasks/build.mjs'], { quiet: true });
  return code === 0 ? null : 'The build failed: npm run build says where.';
}

const env = { NEXTBADGE_LONG: '1' };
for (const [name, times] of Object.entries(TIMES)) env[name] = String(Math.max(1, Math.round(times * scale)));
const minutes = HOURS * 60;
const STEPS = [
  ['vitest.config.ts', ['tests/messages/fuzz', 'tests/properties/certs-fuzz', 'tests/store/stops']],
  ['tests/e2e/vitest.config.ts', ['e2e/kills', 'e2e/browser-kills', 'e2e/data']],
  ['tests/e2e/long/vitest.config.ts', []],
  ...Array.from({ length: Math.max(1, Math.round(JOURNEYS * scale)) }, (_, at) => [
    'tests/e2e/vitest.config.ts',
    ['e2e/journeys'],
    { NEXTBADGE_JOURNEY_SEED: String(at + 1) },
  ]),
];

console.log(JSON.stringify(env));
let total = tallyOf({});
for (const [config, files, more] of STEPS) {
  const start = performance.now();
  const tally = await vitest(config, { files, env: { ...env, ...more }, minutes });
  console.log(`${config} ${files.join(' ')}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  for (const failure of tally.failures) console.log(`  failed: ${failure}`);
  total = addTally(total, tally);
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

// Runs vitest and counts what it found. Only node: modules.
import { ROOT, run, tool } from './run.mjs';
import { vitestTally } from './tally.mjs';

/**
 * @param {string} config  path of a vitest configuration
 * @param {{ files?: readonly string[], env?: Record<string, string>, minutes?: number, quiet?: boolean }} options
 *   `files`: parts of the paths to run, all where none are named; `quiet` shows the output only where something failed
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function vitest(config, { files = [], env = {}, minutes, quiet = false } = {}) {
  const report = `${ROOT}.output/test/${config.replaceAll('/', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', config, ...reporters, ...files];
  const { output } = await run(tool('vitest'), args, { env, minutes, quiet });
  const tally = vitestTally(report);
  if (quiet && tally.failed > 0) process.stdout.write(output);
  return tally;
}

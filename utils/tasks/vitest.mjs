// Runs vitest and counts what it found. Only node: modules.
import { ROOT, run, tool } from './run.mjs';
import { vitestTally } from './tally.mjs';

/**
 * @param {string} config  path of a vitest configuration
 * @param {{ files?: readonly string[], env?: Record<string, string>, minutes?: number }} options  `files`: parts of the paths to run, all where none are named
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function vitest(config, { files = [], env = {}, minutes } = {}) {
  const report = `${ROOT}.output/test/${config.replaceAll('/', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await run(tool('vitest'), ['run', '--config', config, ...reporters, ...files], { env, minutes });
  return vitestTally(report);
}

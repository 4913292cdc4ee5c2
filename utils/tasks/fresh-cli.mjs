// The built command line, built anew where a source is newer. Only node: modules until there are packages.
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { setUp } from './setup.mjs';
import { isStale } from './stale.mjs';

const CLI_FILE = join(ROOT, '.output/cli/nextbadge.mjs');
const SOURCES = ['utils/core', 'utils/cli', 'components/locales', 'package.json'].map((path) =>
  join(ROOT, path),
);

/** @returns {Promise<{ path: string } | { error: string }>} the built file, or one sentence on why there is none */
export async function freshCli() {
  const problem = await setUp();
  if (problem) return { error: problem };
  if (isStale([CLI_FILE], SOURCES)) {
    const { buildCli } = await import('./build-cli.mjs');
    await buildCli();
  }
  return { path: CLI_FILE };
}

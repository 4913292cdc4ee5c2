// The built command line, built anew where a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { setUp } from './setup.mjs';

const CLI_FILE = join(ROOT, '.output/cli/nextbadge.mjs');
const SOURCES = ['utils/core', 'utils/cli', 'components/locales', 'package.json'];

/** When a file or anything in a folder was last changed, in milliseconds since 1970. */
function changedAtMs(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAtMs(join(path, name))));
}

/** @returns {Promise<{ path: string } | { error: string }>} the built file, or one sentence on why there is none */
export async function freshCli() {
  const sources = SOURCES.map((source) => join(ROOT, source)).filter((path) => existsSync(path));
  const isFresh = existsSync(CLI_FILE) && Math.max(...sources.map(changedAtMs)) <= statSync(CLI_FILE).mtimeMs;
  if (isFresh) return { path: CLI_FILE };
  const problem = await setUp();
  if (problem) return { error: problem };
  // Imported only now: before set-up there is no vite to import.
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
  return { path: CLI_FILE };
}

// npm run cli: runs the built command line, after building it anew where a source is newer. Only node: modules.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';
import { setUp } from './setup.mjs';

const built = join(ROOT, '.output/cli/nextbadge.mjs');
const SOURCES = ['utils/core', 'utils/cli', 'components/locales', 'package.json'];

/** When a file or anything in a folder was last changed, in milliseconds since 1970. */
function changedAtMs(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAtMs(join(path, name))));
}

const sources = SOURCES.map((source) => join(ROOT, source)).filter((path) => existsSync(path));
const isFresh = existsSync(built) && Math.max(...sources.map(changedAtMs)) <= statSync(built).mtimeMs;

if (!isFresh) {
  const problem = await setUp();
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  // Imported only now: before set-up there is no vite to import.
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
}
await import(pathToFileURL(built).href);

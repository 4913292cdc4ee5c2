// Brings a clone into working order: packages, generated data, generated types. Only node: modules.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, run, tool } from './run.mjs';
import { filesIn, isStale } from './stale.mjs';

const at = (path) => join(ROOT, path);

/** What the lockfile asks for and `node_modules` lacks or holds in another version; optional packages are left out. */
export function missingPackages(root = ROOT) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .filter(([path, { version }]) => installed[path]?.version !== version)
    .map(([path]) => path);
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Tables of the core that are turned into modules, and the scripts that do it. */
function isDataStale() {
  const core = filesIn(at('utils/core'));
  const made = core.filter((path) => path.endsWith('.generated.ts'));
  const tables = core.filter((path) => /[\\/]data[\\/]/.test(path));
  return isStale(made, [...tables, at('utils/tasks/data'), at('utils/tasks/build-data.mjs')]);
}

const areTypesStale = () =>
  isStale([at('.wxt/tsconfig.json')], ['wxt.config.ts', 'package-lock.json', 'components/locales'].map(at));

/**
 * Installs what is missing and prepares what is generated. Does nothing, quickly, when all is there.
 * No install script of a dependency is run: none is needed.
 *
 * @returns {Promise<string | null>} null, or one sentence on what failed
 */
export async function setUp() {
  if (missingPackages().length > 0) {
    console.error('Installing packages (npm ci) ...');
    const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    if (code !== 0)
      return 'npm ci failed: see its message above. It needs a network connection or a filled npm cache.';
  }
  if (isDataStale()) {
    const data = await run(process.execPath, [at('utils/tasks/build-data.mjs')], { quiet: true });
    if (data.code !== 0) return `The data could not be built:\n${data.output}`;
  }
  if (areTypesStale()) {
    const types = await run(tool('wxt'), ['prepare'], { quiet: true });
    if (types.code !== 0) return `wxt prepare failed:\n${types.output}`;
  }
  return null;
}

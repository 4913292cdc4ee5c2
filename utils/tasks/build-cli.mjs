// Packs the command line into one file that plain Node runs: .output/cli/nextbadge.mjs
import { join } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { ROOT } from './run.mjs';

export const CLI_FILE = join(ROOT, '.output/cli/nextbadge.mjs');

/** Bundles `utils/cli/main.ts` with all it needs. */
export const buildCli = () =>
  bundleForNode(join(ROOT, 'utils/cli/main.ts'), {
    folder: join(ROOT, '.output/cli'),
    name: 'nextbadge.mjs',
    banner: '#!/usr/bin/env node',
    packages: 'inside',
  });

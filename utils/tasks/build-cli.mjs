// Packs the command line into one file that plain Node runs: .output/cli/nextbadge.mjs
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run.mjs';

export const CLI_FILE = join(ROOT, '.output/cli/nextbadge.mjs');

/** Bundles `utils/cli/main.ts` with all it needs; only `node:` modules stay outside. */
export async function buildCli() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'utils/cli/main.ts'),
      outDir: join(ROOT, '.output/cli'),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: 'nextbadge.mjs', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  });
}

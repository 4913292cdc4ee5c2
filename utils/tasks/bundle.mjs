import { build } from 'vite';
import { ROOT } from './run.mjs';

/**
 * Bundles a TypeScript file of this project into one that plain Node runs; `node:` modules stay outside.
 *
 * @param {string} entry  absolute path
 * @param {{ folder: string, name: string, banner?: string, packages: 'inside' | 'outside' }} output  `packages` says
 *   whether those of node_modules are taken in; a file that travels alone needs them inside
 */
export async function bundleForNode(entry, { folder, name, banner, packages }) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: packages === 'inside' ? true : [] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false, banner } },
    },
  });
}

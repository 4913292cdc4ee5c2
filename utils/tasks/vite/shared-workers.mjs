// Build transform: a worker of our pages becomes one more chunk of their build, so that it shares their tables. Left to
// itself the bundler builds each worker apart, with the whole catalogue in it once more, and without our other transforms.

/** As it stands in our code: `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })`. */
const WORKER = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/g;

/** @returns {import('vite').Plugin} */
export function sharedWorkers() {
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      let changed = code;
      for (const [whole, path] of code.matchAll(WORKER)) {
        const worker = await this.resolve(path, id);
        if (worker === null) throw new Error(`${id}: there is no worker ${path}`);
        const file = this.emitFile({ type: 'chunk', id: worker.id });
        changed = changed.replace(
          whole,
          `new Worker(import.meta.ROLLUP_FILE_URL_${file}, { type: 'module' })`,
        );
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

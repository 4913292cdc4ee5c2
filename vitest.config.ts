import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that runs in Node. The browser tests have a configuration of their own in `tests/e2e/`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/system/**'],
    restoreMocks: true,
    // One process takes file after file: loading everything anew for each takes longer than most tests.
    pool: 'forks',
    isolate: false,
    // Left to itself vitest keeps one core free, which is half of a small machine.
    maxWorkers: '100%',
    // A machine that does something else beside is no reason to fail: speed is measured by the bench.
    testTimeout: Number(process.env.NEXTBADGE_LONG ?? 0) ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['{components,entrypoints,utils}/**/*.{ts,tsx}'],
      exclude: ['**/*.generated.ts'],
      reporter: ['text-summary', 'json-summary'],
      // What decides and what keeps is reached by a test nearly line by line (`npm run coverage`).
      thresholds: { 'utils/core/**': { lines: 95 }, 'utils/store/**': { lines: 95 } },
    },
  },
});

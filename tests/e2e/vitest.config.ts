import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The browser tests: the built extension in a real browser. One process and one browser for all files. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

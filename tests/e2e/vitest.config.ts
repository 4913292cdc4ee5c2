import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The browser tests: the built extension in a real browser. Two processes take file after file, with a browser each: most
 * of a test is waiting.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    include: ['tests/e2e/*.test.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // Long enough for a busy machine; nothing waits that long on an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

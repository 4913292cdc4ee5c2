import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that need programs of the system beside ours (`npm run test:system`). One that is missing is a skip that names it. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  resolve: { alias: { '@': resolve(import.meta.dirname, '../..') } },
  test: {
    environment: 'node',
    include: ['tests/system/*.test.{ts,tsx}'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});

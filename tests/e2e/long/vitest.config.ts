import { defineConfig } from 'vitest/config';
import browserTests from '../vitest.config.ts';

/** What takes too long for every run: `npm run test:long`, after `npm run build`. */
export default defineConfig({
  ...browserTests,
  test: { ...browserTests.test, maxWorkers: 1, include: ['tests/e2e/long/*.test.ts'], testTimeout: 90_000 },
});

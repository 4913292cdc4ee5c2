import { defineConfig } from 'vitest/config';
import browserTests from '../vitest.config.ts';

/** The same promises in Firefox: the built extension, driven by a Marionette client of our own. */
export default defineConfig({
  ...browserTests,
  test: { ...browserTests.test, maxWorkers: 1, include: ['tests/e2e/firefox/*.test.ts'] },
});

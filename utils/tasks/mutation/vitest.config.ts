import { defineConfig } from 'vitest/config';

/** The tests that hold the rules which must not break: quick ones only, for each mutant runs those that reach it. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/core/matching.test.ts', 'tests/properties/matching.test.ts'],
    testTimeout: 20_000,
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that hold the rules which must not break: quick ones only, for each mutant runs those that reach it. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)) } },
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    include: [
      'tests/core/matching/*.test.ts',
      'tests/properties/matching.test.ts',
      'tests/core/skills/*.test.ts',
      'tests/core/certs/verify-jwt.test.ts',
      'tests/core/certs/verify/*.test.ts',
      'tests/store/{act,backup,merge,postings,certs,live}.test.ts',
    ],
    testTimeout: 20_000,
  },
});

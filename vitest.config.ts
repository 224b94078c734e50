// vitest.config.ts - unit tests: every *.test.ts that is not an end-to-end test.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,fixtures}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.e2e.test.ts', '**/node_modules/**', 'out/**', 'dist/**'],
    testTimeout: 20_000,
    setupFiles: ['fixtures/steadySeed.ts'],
    // As for the end-to-end tests: a shared machine may stall in the middle of a test that ends processes.
    retry: process.env['CI'] ? 2 : 0,
  },
});

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
    // From Node 24.15 on V8's compiler in the middle (Maglev) now and then ends a process with SIGSEGV where processors are
    // scarce (nodejs/node#64841); it ended workers of whole runs here too, and those cannot be tried again. Runs last as long without it.
    execArgv: ['--no-maglev'],
  },
});

// playwright.config.ts - end-to-end tests in a real Chromium, on Electron where its program is here, else on the stand-in.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '{electron,renderer}/**/*.e2e.test.ts',
  outputDir: 'out/test-results',
  // Machines that run this may be slow and shared; nothing here measures time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A shared machine may stall for a minute. What passes only at a second try is listed as flaky, not as passed.
  retries: process.env['CI'] ? 2 : 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
});

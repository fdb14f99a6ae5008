import { defineConfig } from '@playwright/test';

/** A person's journeys in a real browser against the built server, which `start-server.ts` starts and ends. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/start-server.ts',
  // One server, one browser: the machine that runs them also runs PostgreSQL.
  workers: 1,
  forbidOnly: true,
  // Nothing is asserted about time; these only end what hangs.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    // Set by the global setup; each worker reads this file again after it.
    baseURL: process.env.PARTICIPATION_ADDRESS,
    browserName: 'chromium',
    viewport: { width: 1360, height: 900 },
    locale: 'sr-RS',
    timezoneId: 'Europe/Belgrade',
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      // Debian's browser: Playwright's own cannot be downloaded everywhere.
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

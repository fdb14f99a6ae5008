import { defineConfig } from '@playwright/test';

/** Journeys that fill or count the town's one queue of moderation, or change its settings. */
const sharing = /(accessibility|appeal|citizen|held|hostile|keyboard|ledger|moderator.*)\.spec\.ts$/;

/** A person's journeys in a real browser against the built server, which `start-server.ts` starts and ends. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/start-server.ts',
  // A machine that also runs the server has no room for more.
  workers: 2,
  // They share the server and its town. What a journey of the first kind changes is its own; those of the second keep out of each other's way.
  projects: [
    { name: 'side by side', testIgnore: sharing },
    { name: 'one by one', testMatch: sharing, workers: 1 },
  ],
  forbidOnly: true,
  // Nothing is asserted about time; these only end what hangs, also on a machine that is ten times slower.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    // Set by the global setup; each worker reads this file again after it.
    baseURL: process.env.PARTICIPATION_ADDRESS,
    browserName: 'chromium',
    viewport: { width: 1360, height: 900 },
    locale: 'sr-RS',
    timezoneId: 'Europe/Belgrade',
    colorScheme: 'light',
    // A trace of every journey, kept or not, costs as much as the journey: it is made where somebody asks (--trace on).
    screenshot: 'only-on-failure',
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

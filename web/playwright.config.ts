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
  // They share the server and its town. Those of the first kind keep out of each other's way, and begin first, because they take longest; what a journey of the
  // second changes is its own.
  projects: [
    { name: 'one by one', testMatch: sharing, workers: 1 },
    { name: 'side by side', testIgnore: sharing },
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

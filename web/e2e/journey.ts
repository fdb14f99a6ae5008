import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { demoPassword, people, type Person } from './people';

type Own = {
  /** Opens a browser of their own for a person of the demo municipality, or for a reader without an account. */
  enter: (who: Person | 'nobody', options?: BrowserContextOptions) => Promise<Page>;
};
type Shared = {
  /** The API in the name of a person: for what a journey needs to stand before it begins. */
  as: (who: Person) => Promise<APIRequestContext>;
};

/** Every journey fails when anything at all breaks in a page: an error, an alert, something that the CSP had to refuse. */
export const test = base.extend<Own, Shared>({
  as: [
    async ({ playwright }, use) => {
      const open = new Map<Person, APIRequestContext>();
      await use(async (who) => {
        const known = open.get(who);
        if (known) return known;
        const api = await playwright.request.newContext({
          baseURL: process.env.PARTICIPATION_ADDRESS,
          extraHTTPHeaders: { 'X-Requested-With': 'participation' },
        });
        open.set(who, api);
        const answer = await api.post('/api/session', { data: { email: people[who], password: demoPassword } });
        expect(answer.status(), `${who} signs in`).toBe(200);
        return api;
      });
      for (const api of open.values()) await api.dispose();
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    const faults = listen(context);
    await use(context);
    expect(faults).toEqual([]);
  },
  enter: async ({ browser, as, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[][] = [];
    await use(async (who, options = {}) => {
      const storageState = who === 'nobody' ? undefined : await (await as(who)).storageState();
      const context = await browser.newContext({ ...contextOptions, storageState, ...options });
      contexts.push(context);
      faults.push(listen(context));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(faults.flat()).toEqual([]);
  },
});

/** Writes down what must never happen in a page. */
function listen(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on('dialog', (dialog) => {
    faults.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    // The browser itself says this of every answer that is not a success, and of a connection that was cut.
    const expected = /^Failed to load resource|WebSocket connection to|net::ERR_/.test(message.text());
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  return faults;
}

export { expect };

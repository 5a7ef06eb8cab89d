import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test } from 'vitest';
import { startServer } from '../api/running-server.ts';
import type { RunningServer } from '../api/running-server.ts';
import { sharedBrowser } from './browser.ts';
import { buildWeb } from './built-web.ts';
import { watchFaults } from './faults.ts';
import type { Faults } from './faults.ts';

/** What a browser test is given. */
export interface WebFixtures {
  /** A real server with a base of its own. */
  readonly muster: RunningServer;
  /** A page of it, not opened yet: `await page.goto('/')`. */
  readonly page: Page;
  /** What went wrong in the browser; a test fails by anything that it did not expect. */
  readonly faults: Faults;
}

/**
 * A test in a browser: `webTest('a sentence', async ({ muster, page }) => …)`. It fails when anything is written to the
 * console as an error, thrown by the page or reported by its Content-Security-Policy.
 */
export const webTest = test.extend<WebFixtures & { readonly context: BrowserContext }>({
  muster: async ({}, use) => {
    await buildWeb();
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  context: async ({ muster }, use) => {
    const context = await (await sharedBrowser()).newContext(asDesktop(muster.url));
    context.setDefaultTimeout(30_000);
    await use(context);
    await context.close();
  },
  faults: [
    async ({ context }, use) => {
      const faults = await watchFaults(context);
      await use(faults);
      const found = faults.unexpected();
      if (found.length > 0) throw new Error(`In the browser went wrong:\n${found.join('\n')}`);
    },
    { auto: true },
  ],
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

const asDesktop = (baseURL: string): BrowserContextOptions => ({
  baseURL,
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
  colorScheme: 'light',
});

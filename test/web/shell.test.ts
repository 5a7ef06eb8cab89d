import { describe, expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

describe('every page', () => {
  webTest('has a way to the imports, to a new one, and past them to its content', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bring your first customers in' }).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'New import' }).click();
    await page.waitForURL('**/new');
    expect(await page.title()).toContain('Muster');
    await page.getByRole('link', { name: 'Muster, to the list of imports' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  webTest('keeps the colour scheme that was chosen', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Colour scheme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  webTest('is shown to a browser whose language is none', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { get: () => ['en-US@posix'] });
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bring your first customers in' }).waitFor();
  });

  webTest('that does not exist says so, and where to go', async ({ page, faults }) => {
    faults.expect(/404/u);
    await page.goto('/nowhere');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To the imports' }).click();
    await page.getByRole('heading', { name: 'Bring your first customers in' }).waitFor();
  });
});

describe('what is served', () => {
  webTest('is a page that allows no scripts but its own', async ({ muster }) => {
    const { headers } = await fetch(muster.url);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('Cache-Control')).toBe('no-cache');
    const again = (await fetch(muster.url)).headers.get('Content-Security-Policy');
    expect(again, 'a nonce for each page').not.toBe(policy);
  });

  webTest('are files that are kept for ever, by names that change with them', async ({ muster }) => {
    const page = await (await fetch(muster.url)).text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/u.exec(page) ?? [];
    const { headers, status } = await fetch(muster.url + script);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toContain('immutable');
    expect(headers.get('Content-Type')).toContain('text/javascript');
  });

  webTest('is nothing of the API', async ({ muster }) => {
    const accept = { headers: { Accept: 'text/html' } };
    const missing = await fetch(`${muster.url}/api/v1/nothing`, accept);
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    const unknown = await fetch(`${muster.url}/nothing`);
    expect(unknown.headers.get('Content-Type')).toContain('problem+json');
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Expects that a page as wide as a phone (390 px) scrolls down only, once it has settled there. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const surplus = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(surplus, { message: `the page at ${page.url()} is wider than a phone` }).toBe(0);
  if (before !== null) await page.setViewportSize(before);
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Expects that a page as wide as a phone (390 px) scrolls down only. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, `the page at ${page.url()} is wider than a phone`).toBeLessThanOrEqual(clientWidth);
  if (before !== null) await page.setViewportSize(before);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Expects that axe has nothing to say against a page as it stands, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    // Colours change by transitions, however short, and those of what is inherited one after the other.
    await page.waitForFunction(() => !document.getAnimations().some((each) => each instanceof CSSTransition));
    await page.evaluate(source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' … ')}`);
    expect(said, `axe in ${colorScheme}, at ${page.url()}`).toEqual([]);
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

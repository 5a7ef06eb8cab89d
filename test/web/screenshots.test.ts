import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { projectRoot } from '../tidy/project-files.ts';
import { holdRunning, makeWorld } from './world.ts';
import { webTest } from './web-test.ts';

/*
 * `npm run screenshots` writes every page and every step of a new import into `screenshots/`, in both colour schemes
 * and as wide as a phone. Whoever changes a page looks at them.
 */

const folder = join(projectRoot, 'screenshots');
const isWanted = process.env['MUSTER_TEST_MODE'] === 'screenshots';

const looks = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'phone', width: 390, colorScheme: 'light' },
] as const;

describe.runIf(isWanted)('screenshots', () => {
  webTest('of all pages', { timeout: 900_000 }, async ({ muster, page, faults }) => {
    faults.expect(/404/u);
    await mkdir(folder, { recursive: true });
    await takeAll(page, { name: 'imports-empty', address: '/' });
    const world = await makeWorld(muster);
    for (const [name, address] of Object.entries(world)) await takeAll(page, { name, address });
    const { importId, advance } = await holdRunning(muster);
    await page.goto(`/imports/${importId}`);
    for (let batch = 0; batch < 9; batch += 1) {
      await advance(batch);
      await page.waitForTimeout(700);
    }
    await takeAll(page, { name: 'import-running', address: `/imports/${importId}` });
    await takeAll(page, { name: 'imports', address: '/' });
    await takeAll(page, {
      name: 'import-issue-open',
      address: world['import-completed'] ?? '',
      act: async () => {
        await page.getByRole('button', { name: /Column “MobilePhone”/u }).click();
        await page.getByRole('button', { name: 'Settings used' }).click();
      },
    });
    await takeAll(page, {
      name: 'import-undo-asked',
      address: world['import-completed'] ?? '',
      act: () => page.getByRole('button', { name: 'Undo import' }).click(),
    });
    await takeAll(page, {
      name: 'import-cancel-asked',
      address: `/imports/${importId}`,
      act: () => page.getByRole('button', { name: 'Cancel import' }).click(),
    });
  });
});

interface Shot {
  readonly name: string;
  readonly address: string;
  /** Done before, on the page. */
  readonly act?: () => Promise<unknown>;
}

async function takeAll(page: Page, { name, address, act }: Shot): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.();
    // What is asked for again and again never ends: it is enough that nothing is on its way any more.
    await page.waitForTimeout(700);
    await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: act === undefined });
  }
}

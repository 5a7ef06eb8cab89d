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
  webTest('of all pages', { timeout: 300_000 }, async ({ muster, page, faults }) => {
    faults.expect(/404/u);
    await mkdir(folder, { recursive: true });
    await takeAll(page, 'imports-empty', '/');
    const world = await makeWorld(muster);
    for (const [name, address] of Object.entries(world)) await takeAll(page, name, address);
    const { importId, advance } = await holdRunning(muster);
    await page.goto(`/imports/${importId}`);
    for (let batch = 0; batch < 9; batch += 1) {
      await advance(batch);
      await page.waitForTimeout(700);
    }
    await takeAll(page, 'import-running', `/imports/${importId}`);
    await takeAll(page, 'imports', '/');
  });
});

async function takeAll(page: Page, name: string, address: string): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // What is asked for again and again never ends: half a second without the skeletons is enough.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true });
  }
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import type { RunningServer } from '../api/running-server.ts';
import { chooseFile, toUpload, untilRead } from './new-import.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

const rows = 400_000;
const content = Buffer.from(
  `Email,FirstName\n${Array.from({ length: rows }, (_, row) => `user${row}@example.com,Anna\n`).join('')}`,
);
const hash = createHash('sha256').update(content).digest('hex');
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-web-'));
  path = join(folder, 'customers.csv');
  await writeFile(path, content);
});
afterAll(() => rm(folder, { recursive: true }));

/** Lets the first parts of an upload through, and keeps those behind them until they are let go. */
async function holdParts(page: Page, free: number) {
  const offsets: number[] = [];
  const held: Route[] = [];
  await page.route('**/api/v1/uploads/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(Number(request.headers()['upload-offset']));
    if (offsets.length <= free) return route.continue();
    return void held.push(route);
  });
  return {
    /** Where each part began. */
    offsets,
    async reached() {
      await expect.poll(() => held.length, { timeout: 15_000 }).toBeGreaterThan(0);
    },
    async release(how: 'continue' | 'break') {
      await page.unroute('**/api/v1/uploads/*');
      for (const route of held) {
        const done = how === 'continue' ? route.continue() : route.abort('connectionfailed');
        await done.catch(() => undefined);
      }
    },
  };
}

async function expectWhole(page: Page, { client }: RunningServer): Promise<void> {
  expect(await untilRead(page)).toBe('The first 1,000 of about 400,000 rows, 2 columns.');
  const [, importId] = /drafts\/(\d+)/u.exec(page.url()) ?? [];
  const { order } = await client.getDraft(Number(importId));
  const upload = await client.getUpload(order.uploadId);
  expect(upload.content?.sha256).toBe(hash);
}

describe('an upload goes on', () => {
  webTest('after a pause, with what had arrived', async ({ page, muster }) => {
    await toUpload(page);
    const parts = await holdParts(page, 1);
    await chooseFile(page, path);
    await parts.reached();
    await page.getByRole('progressbar', { name: 'Upload of customers.csv' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused. What has arrived is kept.').waitFor();
    await page.getByText(/^1\.0 MB of [\d.]+ MB$/u).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await parts.release('break');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expectWhole(page, muster);
  });

  webTest('after a lost connection, by itself', async ({ page, muster, context, faults }) => {
    faults.expect(/ERR_CONNECTION_FAILED|ERR_INTERNET_DISCONNECTED/u);
    await toUpload(page);
    const parts = await holdParts(page, 1);
    await chooseFile(page, path);
    await parts.reached();
    await context.setOffline(true);
    await parts.release('break');
    await page.getByText('No connection. It goes on by itself').waitFor();
    await expectAccessible(page);
    await context.setOffline(false);
    await expectWhole(page, muster);
  });

  webTest('after the server was restarted', async ({ page, muster, faults }) => {
    faults.expect(/ERR_|status of 503/u);
    await toUpload(page);
    const parts = await holdParts(page, 1);
    await chooseFile(page, path);
    await parts.reached();
    await muster.restart();
    await parts.release('continue');
    await expectWhole(page, muster);
  });

  webTest(
    'in another tab after the first was closed, when the same file is chosen',
    async ({ page, muster, context }) => {
      await toUpload(page);
      const first = await holdParts(page, 1);
      await chooseFile(page, path);
      await first.reached();
      await page.close();
      const second = await context.newPage();
      await toUpload(second);
      await second.getByText('“customers.csv” has not arrived completely').waitFor();
      await second.getByText(/^[\d.]+ MB of [\d.]+ MB are there\./u).waitFor();
      await expectAccessible(second);
      await expectNoSidewaysScrolling(second);
      const parts = await holdParts(second, Infinity);
      await chooseFile(second, path);
      await expectWhole(second, muster);
      expect(parts.offsets[0]).toBeGreaterThanOrEqual(1024 ** 2);
    },
  );

  webTest('while another page is looked at', async ({ page, muster }) => {
    await toUpload(page);
    const parts = await holdParts(page, 1);
    await chooseFile(page, path);
    await parts.reached();
    await page.getByRole('link', { name: 'Imports', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await parts.release('continue');
    await page.goBack();
    await expectWhole(page, muster);
  });
});

describe('an upload that is cancelled', () => {
  webTest('leaves nothing behind, and room for another file', async ({ page, muster }) => {
    await toUpload(page);
    const parts = await holdParts(page, 1);
    await chooseFile(page, path);
    await parts.reached();
    await page.getByRole('button', { name: 'Cancel the upload' }).click();
    await page.getByText('Drop your file here').waitFor();
    await expect.poll(async () => (await muster.pool.query('select from upload')).rowCount).toBe(0);
    await page.reload();
    await page.getByText('Drop your file here').waitFor();
    expect(await page.getByText('has not arrived completely').count()).toBe(0);
  });
});

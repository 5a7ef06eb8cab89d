import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { isSoak } from '../scale.ts';
import { chooseFile, toUpload, untilRead } from './new-import.ts';
import { watchMainThread } from './main-thread.ts';
import { webTest } from './web-test.ts';

const megabytes = isSoak ? 2_000 : 100;
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-web-'));
  path = join(folder, 'large.csv');
  const file = await open(path, 'w');
  await file.write('Email,FirstName,LastName\n');
  const part = Buffer.alloc(1_000_000, 'someone@example.com,Anna,Müller\n');
  for (let written = 0; written < megabytes; written += 1) await file.write(part);
  await file.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe('a large file', () => {
  webTest(
    `of ${megabytes} MB arrives while the page answers at once: no task of it lasts over 100 ms`,
    { timeout: 1_800_000 },
    async ({ page }) => {
      await toUpload(page);
      const end = await watchMainThread(page);
      await chooseFile(page, path);
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('heading', { name: 'Is the file read right?' }).waitFor({ timeout: 1_500_000 });
      const { longest, byClock } = await end();
      expect(longest, `of tasks; by the clock ${byClock} ms`).toBeLessThanOrEqual(100);
      expect(await untilRead(page)).toMatch(/^The first 1,000 of about [\d,]+ rows, 3 columns\.$/u);
    },
  );
});

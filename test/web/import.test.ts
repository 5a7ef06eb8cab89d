import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { customersText, importFile, startImport } from './imports-made.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';
import { holdRunning } from './world.ts';

/** 50 rows: one without an identifier, two with a phone that is none. */
const fifty = { name: 'fifty.csv', text: customersText(50) };

/** One row for each, known by a number of their own. */
const people = (...names: readonly string[]): string =>
  `Email,FirstName\n${names.map((name, index) => `p${index}@example.com,${name}\n`).join('')}`;

const card = (page: Page, name: string) => page.getByRole('region', { name });
const countOf = (page: Page, outcome: string) =>
  card(page, 'Result')
    .getByText(outcome, { exact: true })
    .locator('xpath=following::dd[1]/span[1]')
    .innerText();

async function downloaded(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Download' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return readFile(await (await download).path(), 'utf8');
}

describe('the page of an import', () => {
  webTest(
    'is followed from the list to its end, counts what became of the rows, and lets go of them as files',
    async ({ muster: { client }, page }) => {
      await startImport(client, fifty);
      await page.goto('/');
      await page.getByRole('link', { name: 'fifty.csv' }).click();
      await page.getByRole('heading', { name: 'fifty.csv' }).waitFor();
      await page.getByText('Completed', { exact: true }).waitFor();
      expect(
        await Promise.all(['Created', 'Unchanged', 'Rejected'].map((each) => countOf(page, each))),
      ).toEqual(['49', '0', '1']);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      expect((await downloaded(page, 'All rows')).split('\n')).toHaveLength(52);
      expect(await downloaded(page, 'Rejected rows')).toContain('Nobody41');
    },
  );

  webTest(
    'opens an issue to its rows, and the rows to those that have it',
    async ({ muster: { client }, page }) => {
      const importId = await importFile(client, fifty);
      await page.goto(`/imports/${importId}`);
      const issue = card(page, 'Issues').getByRole('button', { name: /Column “MobilePhone”.*2 rows/u });
      await issue.click();
      await page.getByText('Rows 8, 39').waitFor();
      await page.getByText('Row 39', { exact: true }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Show these rows' }).click();
      const lines = card(page, 'Rows').getByRole('row');
      await expect.poll(() => lines.count()).toBe(3);
      await page.reload();
      await expect.poll(() => lines.count()).toBe(3);
      await page.getByRole('combobox', { name: 'Issue' }).selectOption('All issues');
      await page.getByLabel('Outcome').selectOption('Rejected');
      await expect.poll(() => lines.count()).toBe(2);
      expect(await lines.last().innerText()).toContain('Nobody41');
    },
  );

  webTest(
    'keeps only the rows in the page that are seen, and goes on as they are scrolled to',
    async ({ muster: { client }, page }) => {
      const importId = await importFile(client, { name: 'many.csv', text: customersText(1_000) });
      await page.goto(`/imports/${importId}`);
      const rows = card(page, 'Rows');
      await rows.getByText('person0@example.com').waitFor();
      const table = rows.getByRole('group');
      await expect
        .poll(
          async () => {
            await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
            return rows.getByText('person999@example.com').count();
          },
          { timeout: 15_000 },
        )
        .toBe(1);
      expect(await rows.getByRole('row').count()).toBeLessThan(60);
    },
  );

  webTest('says in words what the import was told to do', async ({ muster: { client }, page }) => {
    const settings = { consent: 'never-resubscribe', blank: 'clear', allowClear: true } as const;
    const importId = await importFile(client, { ...fifty, settings });
    await page.goto(`/imports/${importId}`);
    await page.getByRole('button', { name: 'Settings used' }).click();
    for (const sentence of [
      'They go to brand Main, the brand of Admin panel.',
      'Who has unsubscribed is never subscribed again.',
      'They erase what is stored.',
    ])
      await page.getByText(sentence).waitFor();
    await page.getByText('anna started it').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  webTest(
    'moves with its import, tells how fast and how long, and keeps the chart through a reload',
    async ({ muster, page }) => {
      const { importId, advance } = await holdRunning(muster);
      await page.goto(`/imports/${importId}`);
      const progress = card(page, 'Progress');
      await progress.waitFor();
      for (const batch of [1, 2, 3, 4]) {
        await advance(batch);
        await progress.getByText(`${batch * 80} rows done`).waitFor();
      }
      await progress.getByText('Rows per second').waitFor();
      await progress
        .getByText(/rows\/s/u)
        .first()
        .waitFor();
      await progress.getByText(/ left/u).waitFor();
      await page.reload();
      await progress.getByText('Rows per second').waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    },
  );

  webTest('cancels only what somebody confirms', async ({ muster, page }) => {
    const { importId } = await holdRunning(muster);
    await page.goto(`/imports/${importId}`);
    await page.getByRole('button', { name: 'Cancel import' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect((await muster.client.getProgress(importId)).cancelling).toBe(false);
    await page.getByRole('button', { name: 'Cancel import' }).click();
    await page.getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByText('The import was cancelled').waitFor();
    expect((await muster.client.getProgress(importId)).status).toBe('cancelled');
  });

  webTest('imports its rejected rows again, and shows how', async ({ muster: { client }, page }) => {
    const importId = await importFile(client, fifty);
    await page.goto(`/imports/${importId}`);
    await page.getByRole('button', { name: 'Retry rejected rows' }).click();
    await page.getByText('1 row is imported again').waitFor();
    await page.getByRole('button', { name: 'Import them again' }).click();
    await page.waitForURL((url) => url.pathname !== `/imports/${importId}` && url.pathname !== '/');
    await page.getByText('Completed', { exact: true }).waitFor();
    expect(await countOf(page, 'Rejected')).toBe('1');
  });

  webTest('says why an import has failed, and what is left of it', async ({ muster, page }) => {
    const { importId } = await holdRunning(muster);
    await muster.pool.query(
      "update import set status = 'failed', failure = 'The file is not where it was.' where id = $1",
      [importId],
    );
    await page.goto(`/imports/${importId}`);
    const said = page.getByRole('alert');
    await said.getByText('The import failed').waitFor();
    expect(await said.innerText()).toContain('The file is not where it was. Nothing had been done by then.');
    await expectAccessible(page);
  });

  webTest(
    'undoes an import when somebody has seen what that does, and lists what stays',
    async ({ muster: { client }, page }) => {
      const importId = await importFile(client, { name: 'people.csv', text: people('Ann', 'Bob', 'Cora') });
      await importFile(client, { name: 'later.csv', text: people('Anna') });
      await page.goto(`/imports/${importId}`);
      await page.getByRole('button', { name: 'Undo import' }).click();
      const asked = page.getByRole('dialog');
      await asked.getByText('customers that the import created: removed').waitFor();
      expect(await asked.getByRole('listitem').first().innerText()).toMatch(/^2\s/u);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await asked.getByRole('button', { name: 'Leave it as it is' }).click();
      expect((await client.getProgress(importId)).status).toBe('completed');

      await page.getByRole('button', { name: 'Undo import' }).click();
      await asked.getByRole('button', { name: 'Undo the import' }).click();
      const done = card(page, 'What the undo did');
      await done.getByRole('row', { name: /FirstName Anna nothing Changed since/u }).waitFor();
      await page.getByText('anna asked to undo it').waitFor();
      expect(await page.getByRole('button', { name: 'Undo import' }).count()).toBe(0);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    },
  );

  webTest(
    'says why an import has paused by itself, and lets it go on',
    async ({ muster: { client }, page }) => {
      // 2 of 200 rows are rejected; what has fewer than 100 is not judged.
      const settings = { stopRejected: 0.5 };
      const importId = await importFile(client, { name: 'many.csv', text: customersText(200), settings });
      await page.goto(`/imports/${importId}`);
      await page.getByText('The import has paused by itself').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Let it go on' }).click();
      await page.getByText('Completed', { exact: true }).waitFor();
      expect(await countOf(page, 'Created')).toBe('198');
    },
  );

  webTest('that does not exist says so in one sentence', async ({ page, faults }) => {
    faults.expect(/404|400/u);
    for (const address of ['/imports/999', '/imports/abc']) {
      await page.goto(address);
      await page.getByRole('link', { name: 'To the imports' }).waitFor();
    }
    await page.goto('/imports/999');
    await page.getByText('There is no such import.').waitFor();
    await expectAccessible(page);
  });
});

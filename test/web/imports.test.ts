import { describe, expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { customersText, importFile, makeDraft, startImport } from './imports-made.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

describe('the list of imports', () => {
  webTest('teaches when there is none, and leads to the first one', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bring your first customers in' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download a template' }).click();
    expect((await downloaded).suggestedFilename()).toBe('customers-template.csv');
    await page.getByRole('main').getByRole('link', { name: 'New import' }).click();
    await page.waitForURL('**/new');
  });

  webTest(
    'shows an import that somebody else starts, and how it ends, without a reload',
    async ({ muster: { client }, page }) => {
      await importFile(client, { name: 'first.csv', text: customersText(3) });
      await page.goto('/');
      await page.getByRole('link', { name: 'first.csv' }).waitFor();
      await startImport(client, { name: 'second.csv', text: customersText(50) });
      const line = page.getByRole('row', { name: /second\.csv/u });
      await line.getByText('Completed').waitFor();
      // 50 rows, of which the 42nd has no identifier; the first three were there.
      for (const said of ['46 created', '3 unchanged', '1 rejected'])
        await line.getByText(said).filter({ visible: true }).waitFor();
      expect(await line.innerText()).toContain('anna');
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    },
  );

  webTest(
    'is searched, filtered and sorted, and the address keeps how',
    async ({ muster: { client }, page }) => {
      const settings = { action: 'edit-existing' } as const;
      await importFile(client, { name: 'alpha.csv', text: customersText(3) });
      await importFile(client, { name: 'beta.csv', text: customersText(3), settings });
      await makeDraft(client, { name: 'gamma.csv', text: customersText(3) });
      const files = () => page.getByRole('table').getByRole('link').allInnerTexts();
      await page.goto('/');
      await page.getByRole('link', { name: 'gamma.csv' }).waitFor();
      expect(await files()).toEqual(['gamma.csv', 'beta.csv', 'alpha.csv']);

      await page.getByRole('button', { name: 'Started' }).click();
      await expect.poll(files).toEqual(['alpha.csv', 'beta.csv', 'gamma.csv']);
      await page.getByLabel('Status').selectOption('Draft');
      await expect.poll(files).toEqual(['gamma.csv']);
      await page.getByLabel('Status').selectOption('Any status');
      await page.getByLabel('Action').selectOption('Edit existing');
      await expect.poll(files).toEqual(['beta.csv']);
      await page.reload();
      await expect.poll(files).toEqual(['beta.csv']);
      await page.getByLabel('Search by file name').fill('alpha');
      await page.getByText('No import is like that').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Show all imports' }).click();
      await expect.poll(files).toEqual(['gamma.csv', 'beta.csv', 'alpha.csv']);
      expect(await page.getByLabel('Search by file name').inputValue()).toBe('');
    },
  );

  webTest('leads to a draft where it was left', async ({ muster: { client }, page }) => {
    await makeDraft(client, { name: 'gamma.csv', text: customersText(3) });
    await page.goto('/');
    await page.getByRole('link', { name: 'gamma.csv' }).click();
    await page.waitForURL('**/upload');
    await page.getByRole('button', { name: 'Configure' }).click();
    await page.waitForURL('**/configure');
    await page.waitForLoadState('networkidle');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('link', { name: 'gamma.csv' }).click();
    await page.waitForURL('**/configure');
  });

  webTest('waits for a server that is away, and says so', async ({ muster, page, faults }) => {
    faults.expect(/ERR_|Failed to load resource|502|503/u);
    await importFile(muster.client, { name: 'first.csv', text: customersText(3) });
    await page.goto('/');
    await page.getByRole('link', { name: 'first.csv' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Muster cannot be reached').waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('Muster cannot be reached').waitFor({ state: 'detached' });
  });
});

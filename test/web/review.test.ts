import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { DraftOrder } from '../../src/contract/import-operations.ts';
import type { RunningServer } from '../api/running-server.ts';
import { expectAccessible } from './accessible.ts';
import { importFile, makeDraft } from './imports-made.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

type Settings = Partial<DraftOrder['settings']>;

/** Opens the step *review* of a draft of a file. @returns the draft's number */
async function review(
  { muster, page }: { readonly muster: RunningServer; readonly page: Page },
  text: string,
  settings: Settings = {},
): Promise<number> {
  const importId = await makeDraft(muster.client, { name: 'list.csv', text, settings });
  await page.goto(`/drafts/${importId}/review`);
  await page.getByRole('heading', { name: 'In short' }).waitFor();
  return importId;
}

const start = (page: Page) => page.getByRole('button', { name: 'Start import' });

async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rehearse the whole file' }).click();
  await page.getByRole('heading', { name: 'What becomes of the rows' }).waitFor();
}

describe('the review', () => {
  webTest(
    'shows first rows as they will be stored, and is walked through by keys',
    async ({ muster, page }) => {
      await review(
        { muster, page },
        'Email,MobilePhone,IsSubscribedByEmail\nann@example.com,12,yes\n,,no\nben@example.com,(201) 555-0123,no\n',
      );
      await page
        .getByText('Customers whom a row finds are changed; rows that find nobody create one.')
        .waitFor();
      await page.getByText('Subscriptions go to brand Main, the brand of Admin panel.').waitFor();
      const grid = page.getByRole('grid', { name: 'First rows as they will be stored' });
      await grid.getByRole('gridcell', { name: 'yes becomes subscribed' }).waitFor();
      await grid.getByRole('rowheader', { name: '2 Rejected' }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await grid.focus();
      await grid.press('ArrowRight');
      await page.getByRole('status').getByText('"MobilePhone" is "12"').waitFor();
      await grid.press('Control+End');
      await page.getByText('Row 3, line 4 of the file').waitFor();
      expect(await grid.getAttribute('aria-activedescendant')).not.toBeNull();
    },
  );

  webTest(
    'rehearses the whole file, shows rows before and after, and says when that is outdated',
    async ({ muster, page }) => {
      await importFile(muster.client, {
        name: 'old.csv',
        text: 'Email,FirstName,IsSubscribed\nann@example.com,Ann,no\n',
      });
      await review(
        { muster, page },
        'Email,FirstName,IsSubscribed\nann@example.com,Anna,yes\nben@example.com,Ben,yes\n,Nobody,\n',
      );
      await rehearse(page);
      for (const said of ['1 updated', '1 created', '1 rejected'])
        await page.getByText(said).first().waitFor();
      await page.getByText('1 cell says subscribed of people who unsubscribed').waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await page.getByRole('button', { name: 'See rows: Updated' }).click();
      const dialog = page.getByRole('dialog', { name: 'Rows: Updated' });
      await dialog.getByRole('cell', { name: 'Anna' }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await importFile(muster.client, { name: 'other.csv', text: 'Email\ncy@example.com\n' });
      await page.reload();
      await page.getByText('This rehearsal is outdated').waitFor();
      await page.getByText('Customers have changed since.').waitFor();
    },
  );

  webTest(
    'of conflicts: rejected as they are, applied when the strongest decides',
    async ({ muster, page }) => {
      await importFile(muster.client, {
        name: 'old.csv',
        text: 'Email,MobilePhone\nann@example.com,+12015550123\nben@example.com,+12015550124\n',
      });
      await review({ muster, page }, 'Email,MobilePhone,FirstName\nann@example.com,+12015550124,Ann\n');
      await rehearse(page);
      await page.getByText('The row means different customers').waitFor();
      await review({ muster, page }, 'Email,MobilePhone,FirstName\nann@example.com,+12015550124,Ann\n', {
        onConflict: 'strongest',
      });
      await rehearse(page);
      await page.getByText('1 updated').first().waitFor();
    },
  );

  webTest('starts an import that only edits, once, and leads to its page', async ({ muster, page }) => {
    await importFile(muster.client, { name: 'old.csv', text: 'Email\nann@example.com\n' });
    const importId = await review(
      { muster, page },
      'Email,FirstName\nann@example.com,Ann\nben@example.com,Ben\n',
      {
        action: 'edit-existing',
      },
    );
    await page.getByText('nobody is created').waitFor();
    await start(page).dblclick();
    await page.waitForURL(`**/imports/${importId}`);
    await expect
      .poll(async () => (await muster.client.getImport(importId)).rows, { timeout: 15_000 })
      .toMatchObject({ updated: 1, notFound: 1, created: 0 });
    expect((await muster.client.listImports()).items).toHaveLength(2);
  });

  webTest('does not start what nobody has seen: another tab changed it', async ({ muster, page, faults }) => {
    faults.expect(/412/u);
    const importId = await review({ muster, page }, 'Email,FirstName\nann@example.com,Ann\n');
    await page.waitForLoadState('networkidle');
    const { version, order } = await muster.client.getDraft(importId);
    const settings = { ...order.settings, action: 'edit-existing' as const };
    await muster.client.changeDraft(importId, version, { ...order, settings });
    await start(page).click();
    await page.getByText('This draft was changed in another tab').waitFor();
    await page.getByText('nobody is created').waitFor();
    expect(page.url()).toContain('/review');
  });

  webTest('says what keeps it from starting, and leads to where it is mended', async ({ muster, page }) => {
    await review({ muster, page }, 'Shoe\n42\n');
    await page.getByRole('alert').getByText('No column identifies customers').waitFor();
    await page.getByText('Something has to be mended first').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To Configure' }).click();
    await page.waitForURL('**/configure');
  });
});

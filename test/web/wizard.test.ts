import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { makeDraft } from './imports-made.ts';
import { chooseFile, textFile, toUpload } from './new-import.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

const text = 'Email,FirstName\nann@example.com,Ann\nben@example.com,Ben\n';

const fieldOf = (page: Page, header: string) =>
  page.getByRole('combobox', { name: `What “${header}” holds` });

describe('a choice that is found by typing', () => {
  webTest('is searched anew by what is typed, after a click and after a choice', async ({ muster, page }) => {
    const importId = await makeDraft(muster.client, { name: 'list.csv', text });
    await page.goto(`/drafts/${importId}/configure`);
    await fieldOf(page, 'FirstName').click();
    await page.keyboard.type('lastn');
    expect(await fieldOf(page, 'FirstName').inputValue()).toBe('lastn');
    await page.keyboard.press('Enter');
    await expect.poll(() => fieldOf(page, 'FirstName').inputValue()).toBe('LastName');
    await page.keyboard.type('midd');
    await page.keyboard.press('Enter');
    await expect.poll(() => fieldOf(page, 'FirstName').inputValue()).toBe('MiddleName');
    const source = page.getByRole('combobox', { name: 'Data source' });
    await source.click();
    await page.keyboard.type('adm');
    expect(await source.inputValue()).toBe('adm');
  });
});

describe('a draft', () => {
  webTest('is deleted from any of its steps, once that is confirmed', async ({ muster, page }) => {
    const importId = await makeDraft(muster.client, { name: 'list.csv', text });
    await page.goto(`/drafts/${importId}/configure`);
    await page.getByRole('button', { name: 'Delete draft' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this draft?' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Delete draft');
    await page.getByRole('button', { name: 'Delete draft' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('heading', { name: 'Bring your first customers in' }).waitFor();
    expect((await muster.client.listImports()).items).toEqual([]);
  });

  webTest('is deleted from the list, on a phone too', async ({ muster, page }) => {
    await makeDraft(muster.client, { name: 'one.csv', text });
    await makeDraft(muster.client, { name: 'two.csv', text });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Delete draft of one.csv' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('link', { name: 'one.csv' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'two.csv' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });
});

describe('a file of headers only', () => {
  for (const [what, content] of [
    ['without a row', 'Email,FirstName\n'],
    ['with blank rows', 'Email,FirstName\n,\n\n , \n'],
  ] as const) {
    webTest(`${what} goes no further than the upload, which says so`, async ({ page }) => {
      await toUpload(page);
      await chooseFile(page, textFile('empty.csv', content));
      await page.getByText('Below the names of the columns there is no row').waitFor();
      await page.getByText('The file holds nobody to import.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Next' }).press('Enter');
      expect(page.url()).toContain('/upload');
      await expectAccessible(page);
      await page.goto(page.url().replace('/upload', '/review'));
      await page.getByText('The file holds nobody to import.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Start import' }).press('Enter');
      expect(page.url()).toContain('/review');
    });
  }
});

describe('what looks wrong about a column', () => {
  const phones = Array.from({ length: 8 }, (_, at) => `p${at}@example.com,8 (916) 533-98-6${at}\n`).join('');

  webTest(
    'phones of another country: a warning with one count, the country beside it and from the review',
    async ({ muster, page }) => {
      const importId = await makeDraft(muster.client, {
        name: 'till.csv',
        text: `Email,MobilePhone\n${phones}`,
      });
      await page.goto(`/drafts/${importId}/review`);
      await page.getByText('None of 8 phones in “MobilePhone” can be read').waitFor();
      await page.getByRole('link', { name: 'Choose the country of the phones' }).click();
      const countries = page.getByRole('combobox', { name: 'Country of phones without a country code' });
      await expect
        .poll(() => countries.last().evaluate((each) => each === document.activeElement))
        .toBe(true);
      const row = page.getByRole('listitem').filter({ has: fieldOf(page, 'MobilePhone') });
      expect(await row.innerText()).not.toMatch(/Sure|of 50|of 100/u);
      await page.keyboard.type('russ');
      await page.keyboard.press('Enter');
      await page.getByText('None of 8 phones').waitFor({ state: 'detached' });
      await expect.poll(() => row.innerText()).toContain('8 of 8 values are phone numbers');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('gridcell', { name: 'becomes +79165339860' }).waitFor();
    },
  );

  webTest(
    'ids with an apostrophe: they are kept, which is said with how to clean them',
    async ({ muster, page }) => {
      const externalIdentities = [{ systemName: 'Shopify', name: 'Shop' }];
      await muster.client.applyCatalog({ externalIdentities });
      const ids =
        "Email,ExternalIdentityShopify\nann@example.com,'7210448300000\nben@example.com,'7210448300001\n";
      const importId = await makeDraft(muster.client, { name: 'shop.csv', text: ids });
      await page.goto(`/drafts/${importId}/configure`);
      await page.getByText("such as '7210448300000, begin with an apostrophe").waitFor();
      await page.getByText("replace ' by nothing").waitFor();
      await expectAccessible(page);
    },
  );
});

webTest(
  'the buttons of every step are whole on a phone, whatever is said beside them',
  async ({ muster, page }) => {
    const settings = { consent: 'trust-file' as const, consentReason: 'They signed up again' };
    const importId = await makeDraft(muster.client, { name: 'list.csv', text: 'Shoe\n42\n', settings });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const step of ['choose', 'upload', 'configure', 'review']) {
      await page.goto(`/drafts/${importId}/${step}`);
      await page.locator('footer').waitFor();
      for (const button of await page.locator('footer').getByRole('button').all()) {
        const { x = -1, width = 0 } = (await button.boundingBox()) ?? {};
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(390);
        expect(await button.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
      }
    }
  },
);

/** What has the focus, by what it is called; nothing has: the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return 'the page';
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
  });

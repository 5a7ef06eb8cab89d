import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { DraftOrder } from '../../src/contract/import-operations.ts';
import type { RunningServer } from '../api/running-server.ts';
import { expectAccessible } from './accessible.ts';
import { makeDraft } from './imports-made.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

type Settings = DraftOrder['settings'];

/** Opens the step *configure* of a draft of a file. @returns the draft's number */
async function configure(
  { muster, page }: { readonly muster: RunningServer; readonly page: Page },
  text: string,
  settings: Partial<Settings> = {},
): Promise<number> {
  const importId = await makeDraft(muster.client, { name: 'list.csv', text, settings });
  await page.goto(`/drafts/${importId}/configure`);
  await page.getByRole('heading', { name: 'Columns', exact: true }).waitFor();
  return importId;
}

const fieldOf = (page: Page, header: string) =>
  page.getByRole('combobox', { name: `What “${header}” holds` });

/** Chooses a field by typing a part of it. */
async function choose(page: Page, header: string, option: string): Promise<void> {
  await fieldOf(page, header).click();
  await fieldOf(page, header).fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

/** Ticks what is drawn anew a moment later. */
async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' });
const saved = (page: Page) => page.getByText('All changes are saved').waitFor();

const emails = 'Email,FirstName,LastName\nann@example.com,Ann,Smith\nben@example.com,Ben,Jones\n';

describe('what the columns hold', () => {
  webTest(
    'is suggested with reasons, changed, left out, and kept through a reload',
    async ({ muster, page }) => {
      const importId = await configure(
        { muster, page },
        'E-Mail-Adresse;Vorname;Shoe\nann@example.com;Ann;42\n',
      );
      expect(await fieldOf(page, 'Vorname').inputValue()).toBe('FirstName');
      await page.getByText('means (German) FirstName').waitFor();
      expect(await fieldOf(page, 'Shoe').inputValue()).toBe('Leave out');
      await choose(page, 'Shoe', 'DiscountCard');
      await choose(page, 'Vorname', 'Leave out');
      await page.getByText('Left out by you').waitFor();
      await saved(page);
      await page.reload();
      await expect.poll(() => fieldOf(page, 'Shoe').inputValue()).toBe('DiscountCard');
      const { order } = await muster.client.getDraft(importId);
      expect(order.settings).toMatchObject({
        map: [{ header: 'Shoe', field: 'DiscountCard' }],
        ignore: ['Vorname'],
      });
      await page.getByRole('button', { name: 'Back to the suggestion' }).first().click();
      await expect.poll(() => fieldOf(page, 'Vorname').inputValue()).toBe('FirstName');
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    },
  );

  webTest('needs something that finds customers', async ({ muster, page }) => {
    await configure({ muster, page }, 'Shoe,Hat\n42,7\n43,8\n');
    await page.getByRole('alert').getByText('No column identifies customers').waitFor();
    await page.getByText('1 thing has to be mended first').waitFor();
    await next(page).press('Enter');
    expect(page.url()).toContain('/configure');
    await expectAccessible(page);
    await choose(page, 'Shoe', 'MusterId');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await saved(page);
    await next(page).click();
    await page.waitForURL('**/review');
  });

  webTest(
    'is told where two columns hold one field, at both, until one is left out',
    async ({ muster, page }) => {
      await configure({ muster, page }, emails);
      await choose(page, 'LastName', 'FirstName');
      await page.getByText('A second column for FirstName').waitFor();
      await choose(page, 'FirstName', 'FirstName');
      await expect.poll(() => page.getByText('2 columns hold FirstName').count()).toBe(2);
      await expectAccessible(page);
      await choose(page, 'LastName', 'Leave out');
      await expect.poll(() => page.getByText('2 columns hold FirstName').count()).toBe(0);
    },
  );

  webTest('cannot be said of columns of one name, which says what to do', async ({ muster, page }) => {
    await configure({ muster, page }, 'Email,Note,Email\nann@example.com,x,ben@example.com\n');
    await page.getByText('Rename one in the file').first().waitFor();
    await page.getByText('1 thing has to be mended first').waitFor();
  });

  webTest(
    'may be new: custom field, external identity and topic are made on the spot',
    async ({ muster, page, faults }) => {
      faults.expect(/400/u);
      await configure({ muster, page }, 'Email,Favourite drink,Customer ID\nann@example.com,Tea,A-1\n');
      await choose(page, 'Favourite drink', 'New custom field…');
      const dialog = page.getByRole('dialog', { name: 'New custom field' });
      await expectAccessible(page);
      expect(await dialog.getByLabel('System name').inputValue()).toBe('FavouriteDrink');
      await dialog.getByRole('button', { name: 'Create' }).click();
      await expect
        .poll(() => fieldOf(page, 'Favourite drink').inputValue())
        .toBe('CustomFieldFavouriteDrink');
      await page.getByRole('button', { name: 'Create the external identity Crm' }).click();
      const identity = page.getByRole('dialog', { name: 'New external identity' });
      await identity.getByLabel('System name').fill('9 not a name');
      await identity.getByRole('button', { name: 'Create' }).click();
      await identity.getByRole('alert').waitFor();
      await expectAccessible(page);
      await identity.getByLabel('System name').fill('Crm');
      await identity.getByRole('button', { name: 'Create' }).click();
      await expect.poll(() => fieldOf(page, 'Customer ID').inputValue()).toBe('ExternalIdentityCrm');
      const { customFields, externalIdentities } = await muster.client.getCatalog();
      expect(customFields).toMatchObject([{ systemName: 'FavouriteDrink', name: 'Favourite drink' }]);
      expect(externalIdentities).toMatchObject([{ systemName: 'Crm' }]);
    },
  );

  webTest('has options: only fill what is empty, blanks that erase need a yes', async ({ muster, page }) => {
    const importId = await configure({ muster, page }, emails);
    await page.getByRole('button', { name: 'Options of FirstName' }).click();
    await tick(page.getByRole('radio', { name: 'Keep it: only fill what is empty' }));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('only fills what is empty').waitFor();
    await page.getByRole('button', { name: 'Options of LastName' }).click();
    await tick(page.getByRole('radio', { name: 'Erase the stored value' }));
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Blank cells would erase stored values in "LastName"').first().waitFor();
    await tick(page.getByLabel('I agree that blank cells erase'));
    await saved(page);
    const { order } = await muster.client.getDraft(importId);
    expect(order.settings).toMatchObject({
      policies: [{ field: 'FirstName', policy: 'fill-empty' }],
      blankByField: [{ field: 'LastName', blank: 'clear' }],
      allowClear: true,
    });
  });

  webTest('is kept as a recipe, which is offered for the next file of the kind', async ({ muster, page }) => {
    const text = 'Mail,Shoe\nann@example.com,42\n';
    await configure({ muster, page }, text);
    await choose(page, 'Shoe', 'DiscountCard');
    await saved(page);
    await page.getByRole('button', { name: 'Save as a recipe…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save as a recipe' });
    await dialog.getByLabel('Name').fill('Shoes');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await configure({ muster, page }, text);
    expect(await fieldOf(page, 'Shoe').inputValue()).toBe('Leave out');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect.poll(() => fieldOf(page, 'Shoe').inputValue()).toBe('DiscountCard');
    await page.getByText('As the recipe says').first().waitFor();
  });
});

describe('where customers come from', () => {
  const brands = {
    brands: [{ systemName: 'demo', name: 'Demo' }],
    pointsOfContact: [{ externalId: 'site', name: 'Site', brand: 'demo' }],
    dataSources: [{ systemName: 'site-demo', name: 'Site demo', pointOfContact: 'site' }],
  };

  webTest(
    'decides the brand of subscriptions, in words; a Brand column does so row by row',
    async ({ muster, page }) => {
      await muster.client.applyCatalog(brands);
      await configure({ muster, page }, 'Email,IsSubscribed\nann@example.com,yes\n');
      await page.getByText('Subscriptions go to brand Main, the brand of Admin panel.').waitFor();
      await page.getByRole('combobox', { name: 'Data source' }).click();
      await page.getByRole('option', { name: 'Site demo' }).click();
      await page.getByText('Subscriptions go to brand Demo, the brand of Site demo.').waitFor();
      await configure(
        { muster, page },
        'Email,IsSubscribed,Brand\nann@example.com,yes,demo\nben@example.com,yes,\n',
      );
      await page.getByText('Subscriptions go to the brand that the row names').waitFor();
    },
  );

  webTest(
    'may be another point of contact, a new one too, whose brand is called out',
    async ({ muster, page }) => {
      await muster.client.applyCatalog(brands);
      const importId = await configure({ muster, page }, emails);
      await tick(page.getByRole('radio', { name: 'Another one, for all rows' }));
      await page.getByRole('button', { name: 'New point of contact…' }).click();
      const dialog = page.getByRole('dialog', { name: 'New point of contact' });
      await dialog.getByLabel('Name').fill('Fair in May');
      await dialog.getByLabel('External id').fill('fair');
      await dialog.getByRole('combobox', { name: 'Brand' }).click();
      await page.getByRole('option', { name: 'Demo' }).click();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Create' }).click();
      await page.getByText('Fair in May belongs to brand Demo').waitFor();
      await saved(page);
      expect((await muster.client.getDraft(importId)).order.settings.pointOfContact).toEqual({
        kind: 'picked',
        externalId: 'fair',
      });
      await next(page).click();
      await page.waitForURL('**/review');
      await page.getByRole('checkbox', { name: /I know: subscriptions go/u }).waitFor();
      await page.getByText('Answer the question above first').waitFor();
    },
  );

  webTest('is taken from the file row by row, once somebody says so', async ({ muster, page }) => {
    await configure(
      { muster, page },
      'Email,SourcePointOfContact\nann@example.com,admin-panel\nben@example.com,nowhere\n',
    );
    await page.getByRole('button', { name: 'Take points of contact from the file' }).click();
    await page.getByText('names "nowhere", which is not a point of contact').waitFor();
    await tick(page.getByRole('radio', { name: 'Admin panel, that of the data source' }));
    await tick(page.getByRole('switch', { name: /Record actions/u }));
    await page.getByText('it has neither LastUpdateActionTemplate nor SourceActionTemplate').waitFor();
    await expectAccessible(page);
  });

  webTest('is a segment that need not be there yet', async ({ muster, page }) => {
    const importId = await configure({ muster, page }, emails);
    await page.getByRole('combobox', { name: 'Segment' }).fill('Spring');
    await page.getByRole('option', { name: 'Create the segment “Spring”' }).click();
    await page.getByText('It is new and will be created').waitFor();
    await saved(page);
    expect((await muster.client.getDraft(importId)).order.settings.segment).toEqual({
      name: 'Spring',
      create: true,
    });
  });
});

describe('careful choices', () => {
  webTest('trusting a file about consent needs a reason', async ({ muster, page }) => {
    const importId = await configure({ muster, page }, 'Email,IsSubscribed\nann@example.com,yes\n');
    await page.getByRole('button', { name: /^Advanced/u }).click();
    await tick(page.getByRole('radio', { name: 'Do as the file says' }));
    await page.getByText('Say why: without a reason').waitFor();
    await page.getByText('Say why the file is trusted about consent').waitFor();
    await expectAccessible(page);
    expect((await muster.client.getDraft(importId)).order.settings.consent).toBe('guard');
    await page.getByLabel('Why may people be subscribed again').fill('They signed up again at the fair');
    await page.getByLabel('Why may people be subscribed again').blur();
    await saved(page);
    await expect
      .poll(async () => (await muster.client.getDraft(importId)).order.settings)
      .toMatchObject({ consent: 'trust-file', consentReason: 'They signed up again at the fair' });
    await expectNoSidewaysScrolling(page);
  });

  webTest(
    'of two tabs do not overwrite each other: the slower one is told and sees how it stands',
    async ({ muster, page, context, faults }) => {
      faults.expect(/412/u);
      await configure({ muster, page }, emails);
      const other = await context.newPage();
      await other.goto(page.url());
      await choose(other, 'FirstName', 'Leave out');
      await saved(other);
      await choose(page, 'LastName', 'MiddleName');
      await page.getByText('This draft was changed in another tab').waitFor();
      await expect.poll(() => fieldOf(page, 'FirstName').inputValue()).toBe('Leave out');
      await expect.poll(() => fieldOf(page, 'LastName').inputValue()).toBe('LastName');
    },
  );
});

import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { workbookFile } from '../workbook/workbook-file.ts';
import { chooseFile, chooseReading, previewHeader, textFile, toUpload, untilRead } from './new-import.ts';
import { expectNoSidewaysScrolling } from './sideways.ts';
import { webTest } from './web-test.ts';

const people = 'Email,FirstName\nanna@example.com,Anna\nbob@example.com,Bob\n';

describe('choosing an action', () => {
  webTest('says what each will do and will not, and needs only the keyboard', async ({ page }) => {
    await page.goto('/new');
    await page.getByText('create anybody').waitFor();
    const next = page.getByRole('button', { name: 'Next' });
    await next.click({ force: true });
    expect(new URL(page.url()).pathname, 'nothing is chosen yet').toBe('/new');
    await page.getByText('Choose one of the two actions.').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('radio', { name: 'Edit existing' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**/new?action=add-and-edit');
    await page.reload();
    await page.getByRole('radio', { name: 'Add and edit', checked: true }).waitFor();
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Upload the file' }).waitFor();
  });

  webTest('can be done again when there is a file', async ({ page, muster }) => {
    await toUpload(page, 'Edit existing');
    await chooseFile(page, textFile('people.csv', people));
    await untilRead(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('radio', { name: 'Edit existing', checked: true }).waitFor();
    await page.getByRole('radio', { name: 'Add and edit' }).click();
    await page.getByText('All changes are saved').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
    const importId = Number(new URL(page.url()).pathname.split('/')[2]);
    const { order } = await muster.client.getDraft(importId);
    expect(order.settings.action).toBe('add-and-edit');
  });
});

describe('a file that is uploaded', () => {
  webTest('is shown with its columns and rows, and stays through a reload', async ({ page }) => {
    await toUpload(page);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await chooseFile(page, textFile('people.csv', people));
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
    expect(await previewHeader(page)).toEqual(['Line', 'Email', 'FirstName']);
    expect(await page.getByRole('gridcell').allInnerTexts()).toEqual([
      'anna@example.com',
      'Anna',
      'bob@example.com',
      'Bob',
    ]);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.reload();
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL('**/configure');
  });

  webTest('may be an archive', async ({ page }) => {
    await toUpload(page);
    await chooseFile(page, { name: 'people.csv.gz', mimeType: 'application/gzip', buffer: gzipSync(people) });
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
  });

  webTest(
    'may be a workbook, whose sheets are chosen from, also when the first is empty',
    async ({ page, faults }) => {
      faults.expect(/status of 422/u);
      const rows = [
        ['Email', 'FirstName'],
        ['anna@example.com', 'Anna'],
      ];
      const workbook = (first: readonly (readonly string[])[]) => ({
        name: 'people.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: workbookFile({
          sheets: [
            { name: 'Cover', rows: first },
            { name: 'People', rows },
          ],
        }),
      });
      await toUpload(page);
      await chooseFile(page, workbook([['Name'], ['Nobody']]));
      expect(await untilRead(page)).toBe('All 1 row, 1 column.');
      expect(await page.getByRole('combobox', { name: 'Encoding' }).count(), 'it has none').toBe(0);
      await chooseReading(page, 'Sheet', 'People');
      await page.getByRole('gridcell', { name: 'anna@example.com' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Choose another file' }).click();
      await chooseFile(page, workbook([]));
      await page.getByText('The sheet "Cover" is empty.').waitFor();
      await page.getByRole('textbox', { name: 'Sheet' }).fill('2');
      await page.keyboard.press('Tab');
      await page.getByRole('gridcell', { name: 'anna@example.com' }).waitFor();
    },
  );

  webTest('can be exchanged for another one', async ({ page }) => {
    await toUpload(page);
    await chooseFile(page, textFile('people.csv', people));
    await untilRead(page);
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.getByRole('button', { name: 'Keep the file that is there' }).click();
    await page.getByText('people.csv').waitFor();
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await chooseFile(page, textFile('corrected.csv', `${people}eve@example.com,Eve\n`));
    await page.getByText('corrected.csv', { exact: true }).first().waitFor();
    expect(await untilRead(page)).toBe('All 3 rows, 2 columns.');
  });

  webTest('that was imported before says when, by whom and into which brand', async ({ page, muster }) => {
    const bytes = new TextEncoder().encode(people);
    const { uploadId } = await muster.client.putUpload({ name: 'first.csv' }, bytes);
    const { importId } = await muster.client.startImport({ uploadId, suggested: true });
    await toUpload(page);
    await chooseFile(page, textFile('again.csv', people));
    await page.getByText('This file was imported before').waitFor();
    await page.getByText(/by anna, into the brand/u).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: `Import ${importId}` }).click();
    await page.waitForURL(`**/imports/${importId}`);
  });
});

describe('what cannot be a file of customers is refused with what to do, and another try in place', () => {
  webTest('one after the other, without leaving the page', async ({ page, faults }) => {
    faults.expect(/status of 422/u);
    await toUpload(page);
    const wrong: [string, Buffer | string, RegExp][] = [
      ['empty.csv', '', /The file is empty. It needs a line of headers/u],
      ['scan.csv', '%PDF-1.7 and so on', /The file is a PDF. Export the customers as CSV/u],
      ['logo.csv', Buffer.from('89504e470d0a1a0a00', 'hex'), /The file is a picture/u],
      ['list.csv', Buffer.from('PK\u0003\u0004 nothing', 'latin1'), /zip archive/u],
      ['old.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /an old Excel or Word file/u],
      ['page.csv', '<!doctype html><html><body>Please sign in</body></html>', /a web page/u],
    ];
    for (const [name, content, sentence] of wrong) {
      await chooseFile(page, textFile(name, content));
      await page.getByText(`“${name}” was not taken`).waitFor();
      await page.getByText(sentence).waitFor();
    }
    await expectAccessible(page);
    await chooseFile(page, textFile('people.csv', people));
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
  });
});

describe('how the file is read can be changed', () => {
  webTest('when semicolons were read as commas', async ({ page }) => {
    await toUpload(page);
    // Prices with commas in every row are more regular than the semicolons of people without a city.
    await chooseFile(
      page,
      textFile('people.csv', 'Email;Name\nanna@example.com;Anna\nbob@example.com;Bob\n'),
    );
    await untilRead(page);
    await chooseReading(page, 'Separator between cells', /Comma/u);
    await page.getByRole('columnheader', { name: 'Email;Name' }).waitFor();
    await page.getByText('1 column.', { exact: false }).first().waitFor();
    await chooseReading(page, 'Separator between cells', /^Semicolon/u);
    await page.getByRole('columnheader', { name: 'Email', exact: true }).waitFor();
    await page.reload();
    await untilRead(page);
    expect(await previewHeader(page)).toEqual(['Line', 'Email', 'Name']);
  });

  webTest('when titles stand above the header', async ({ page, muster }) => {
    const titled = `Customers 2026\nby the till\n\n${people}`;
    await toUpload(page);
    await chooseFile(page, textFile('titled.csv', titled));
    await untilRead(page);
    const control = 'Names of the columns';
    await chooseReading(page, control, /^Line 1: Customers 2026/u);
    await page.getByRole('columnheader', { name: 'Customers 2026' }).waitFor();
    await chooseReading(page, control, /^Line 4: Email · FirstName/u);
    await page.getByRole('columnheader', { name: 'FirstName' }).waitFor();
    const importId = Number(new URL(page.url()).pathname.split('/')[2]);
    await expect.poll(async () => (await muster.client.getDraft(importId)).order.reading.headerLine).toBe(4);
  });

  webTest('when the letters are wrong, with the same line in each reading', async ({ page }) => {
    // Few letters: it could be several encodings.
    const text = Buffer.concat([Buffer.from('Email,Name\na@example.com,'), Buffer.from([0xcc, 0xfc, 0x0a])]);
    await toUpload(page);
    await chooseFile(page, textFile('letters.csv', text));
    await untilRead(page);
    await page.getByText('In which of these is the text right?').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await chooseReading(page, 'Encoding', /Windows-1251/u);
    await page.getByRole('gridcell', { name: 'Мь' }).waitFor();
  });

  webTest('and a choice that cannot be is said, with the way back', async ({ page, faults }) => {
    faults.expect(/status of 422/u);
    await toUpload(page);
    await chooseFile(page, textFile('people.csv', people));
    await untilRead(page);
    await chooseReading(page, 'Names of the columns', 'Another line…');
    await page.getByRole('textbox', { name: 'Which line' }).fill('90');
    await page.getByText('You say that line 90 holds the names of the columns').waitFor();
    await page.getByText('The file cannot be read as it is chosen.').waitFor();
    await expectAccessible(page);
    await chooseReading(page, 'Names of the columns', /^Detected/u);
    expect(await untilRead(page)).toBe('All 2 rows, 2 columns.');
  });
});

describe('what a file can hold', () => {
  webTest('is listed with what each field accepts, and found by any word', async ({ page }) => {
    await toUpload(page);
    await page.getByText('29 fields').waitFor();
    await page.getByRole('searchbox', { name: 'Search the fields' }).fill('birth');
    await page.getByText('1 of 29 fields').waitFor();
    await page.getByText('BirthDate', { exact: true }).waitFor();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download a template file' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/u);
  });
});

describe('the preview', () => {
  webTest('of 1,000 rows and 200 columns never has more than 1,500 cells in the page', async ({ page }) => {
    const names = Array.from({ length: 200 }, (_, place) => `c${place}`).join(',');
    const cells = Array.from({ length: 200 }, (_, place) => `v${place}`).join(',');
    await toUpload(page);
    await chooseFile(page, textFile('wide.csv', `${names}\n${`${cells}\n`.repeat(1_000)}`));
    expect(await untilRead(page)).toBe('All 1,000 rows, 200 columns.');
    await page.setViewportSize({ width: 1920, height: 1400 });
    const grid = page.getByRole('grid', { name: 'First rows of the file' });
    const counts: number[] = [];
    for (const [left, top] of [
      [0, 0],
      [5_000, 10_000],
      [100_000, 100_000],
      [0, 100_000],
    ] as const) {
      await grid.evaluate((element, to) => element.scrollTo(to), { left, top });
      await page.waitForTimeout(150);
      const shown = page
        .getByRole('gridcell')
        .or(page.getByRole('columnheader'))
        .or(page.getByRole('rowheader'));
      counts.push(await shown.count());
      if (left === 100_000) await page.getByRole('columnheader', { name: 'c199' }).waitFor();
      if (top === 100_000) await page.getByRole('rowheader', { name: '1001' }).waitFor();
    }
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(1_500);
  });
});

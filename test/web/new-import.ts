import type { Page } from 'playwright-core';

/** A file as a person would choose it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A text file of that name. */
export function textFile(name: string, text: string | Buffer): ChosenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Goes through the first step of a new import, to where a file is chosen. */
export async function toUpload(page: Page, action = 'Add and edit'): Promise<void> {
  await page.goto('/new');
  await page.getByRole('radio', { name: action }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Drop your file here').waitFor();
}

/** Chooses a file where one is asked for; a path or its content. */
export async function chooseFile(page: Page, file: ChosenFile | string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? file : { ...file });
}

/** Waits until a file has been looked into, and says how much of it is shown. */
export async function untilRead(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Is the file read right?' }).waitFor();
  const said = page.getByText(/rows?, \d+ columns?\.$/u);
  await said.waitFor();
  return said.innerText();
}

/** The names of the columns in the preview. */
export function previewHeader(page: Page): Promise<string[]> {
  return page.getByRole('columnheader').allInnerTexts();
}

/** Chooses another way to read the file. */
export async function chooseReading(page: Page, control: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: control }).click();
  await page.getByRole('option', { name: option }).click();
}

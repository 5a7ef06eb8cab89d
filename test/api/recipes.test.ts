import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookFile } from '../workbook/workbook-file.ts';
import { problemOf, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const text = 'Mail;Tel;Out;Born\nann@example.com;+12025550101;yes;31/12/1980\n';
const settings = {
  action: 'add-and-edit' as const,
  map: [{ header: 'Out', field: '!IsSubscribedByEmail' }],
  policies: [{ field: 'MobilePhone', policy: 'fill-empty' as const }],
};

async function upload(content: string | Buffer = text): Promise<string> {
  const bytes = Uint8Array.from(Buffer.from(content));
  return (await server.client.putUpload({ name: 'till.csv' }, bytes)).uploadId;
}

const sheet = (name: string, email: string) => ({ name, rows: [['Mail'], [email]] });

async function endOf(importId: number): Promise<string> {
  for await (const { state } of server.client.followImport(importId))
    if (!['draft', 'queued', 'running'].includes(state.status)) return state.status;
  throw new Error('the server let go');
}

test('how a draft reads its file is kept, found by the headers and set into the next draft', async () => {
  const { client } = server;
  const reading = { delimiter: ';' };
  const order = { uploadId: await upload(), settings, reading, suggested: true, start: false };
  const { importId } = await client.startImport(order);
  const kept = await client.saveRecipeOfImport(importId, { name: 'Till' });
  expect(kept).toMatchObject({
    name: 'Till',
    headers: ['Mail', 'Tel', 'Out', 'Born'],
    reading: { delimiter: ';', quote: null, sheet: null },
    settings: { dayFirst: ['BirthDate'], policies: settings.policies },
  });
  expect(kept.settings.map).toContainEqual({ header: 'Mail', field: 'Email' });

  const uploadId = await upload('Tel;Out;Born;Mail\n+12025550102;no;01/02/1990;bob@example.com\n');
  const seen = await client.inspectUpload(uploadId, { suggested: false });
  expect(seen.recipes).toEqual(['Till']);
  expect(seen.problem).toMatchObject({ code: 'mapping' });
  const set = await client.inspectUpload(uploadId, { recipe: 'till', suggested: false });
  expect(set).toMatchObject({ problem: null, reading: { delimiter: ';' }, settings: kept.settings });
  expect(set.rows[0]?.values).toMatchObject({ BirthDate: '1990-02-01' });

  const begun = await client.startImport({
    uploadId,
    recipe: 'TILL',
    settings: { action: 'add-and-edit', map: [{ header: 'Born', field: 'LastName' }] },
    start: false,
  });
  const { order: draft, version } = await client.getDraft(begun.importId);
  expect(draft.settings.map).toContainEqual({ header: 'Born', field: 'LastName' });
  expect(draft.settings.map).toContainEqual({ header: 'Mail', field: 'Email' });
  await client.changeDraft(begun.importId, version, {
    uploadId,
    recipe: 'Till',
    settings: { action: 'add-and-edit' },
  });
  await client.startDraft(begun.importId);
  expect(await endOf(begun.importId)).toBe('completed');
  expect(await client.findCustomer('bob@example.com')).toMatchObject({ birthDate: '1990-02-01' });
  expect(await client.saveRecipeOfImport(begun.importId, { name: 'Again' })).toMatchObject({
    settings: { policies: settings.policies, dayFirst: ['BirthDate'] },
  });
});

test('a recipe is downloaded, kept under another name, renamed and deleted', async () => {
  const { client } = server;
  const recipe = { ...(await client.getRecipe('till')), name: 'A/B ü?' };
  expect(await client.saveRecipe({ recipe })).toEqual(recipe);
  expect(await problemOf(client.saveRecipe({ recipe }))).toMatchObject({
    status: 409,
    code: 'already-there',
  });
  expect(await client.saveRecipe({ recipe, replace: true })).toEqual(recipe);
  const found = async (name: string) => (await client.listRecipes({ name })).items[0];
  const { version = '' } = (await found('a/b')) ?? {};
  const renamed = { ...recipe, name: 'C' };
  expect(await problemOf(client.changeRecipe(recipe.name, '0'.repeat(16), renamed))).toMatchObject({
    status: 412,
  });
  const taken = client.changeRecipe(recipe.name, version, { ...recipe, name: 'Till' });
  expect(await problemOf(taken)).toMatchObject({ status: 409, code: 'already-there' });
  expect(await client.changeRecipe(recipe.name, version, renamed)).toEqual(renamed);
  expect(await problemOf(client.getRecipe(recipe.name))).toMatchObject({ code: 'recipe-not-found' });
  await client.deleteRecipe('c');
  expect(await problemOf(client.deleteRecipe('c'))).toMatchObject({ status: 404, code: 'recipe-not-found' });
});

test('recipes are listed page by page', async () => {
  const { client } = server;
  const recipe = await client.getRecipe('till');
  for (const name of ['p3', 'P1', 'p2']) await client.saveRecipe({ recipe: { ...recipe, name } });
  const first = await client.listRecipes({ name: 'P', limit: 2 });
  const second = await client.listRecipes({ name: 'P', limit: 2, cursor: first.next ?? '' });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['P1', 'p2', 'p3']);
  expect(second.next).toBeNull();
});

test('a recipe of a workbook keeps its sheet, and reads texts as well', async () => {
  const { client } = server;
  const book = workbookFile({ sheets: [sheet('One', 'one@example.com'), sheet('Two', 'two@example.com')] });
  const order = {
    uploadId: await upload(book),
    reading: { sheet: 'Two' },
    suggested: true,
    settings: { action: 'add-and-edit' as const },
  };
  const { importId } = await client.startImport(order);
  expect(await endOf(importId)).toBe('completed');
  const kept = await client.saveRecipeOfImport(importId, { name: 'Book' });
  expect(kept.reading).toMatchObject({ sheet: 'Two', delimiter: null, headerLine: null });
  const again = await client.inspectUpload(await upload(book), { recipe: 'Book' });
  expect(again.rows[0]?.cells).toEqual(['two@example.com']);
  const asText = await client.inspectUpload(await upload('Mail\nthree@example.com\n'), { recipe: 'Book' });
  expect(asText).toMatchObject({ problem: null, rows: [{ cells: ['three@example.com'] }] });
});

test.each([
  ['an import', () => server.client.startImport({ uploadId: '0'.repeat(32), recipe: 'none' })],
  ['a recipe', () => server.client.getRecipe('none')],
])('%s that is not there is told', async (_name, ask) => {
  expect(await problemOf(ask())).toMatchObject({ status: 404 });
});

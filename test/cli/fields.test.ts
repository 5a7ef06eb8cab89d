import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-fields-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });

it('lists what a file can hold', async () => {
  const { status, out } = await cli('fields');
  expect(status).toBe(0);
  expect(out).toMatch(/^Email +finds customers +anna@example.com /mu);
  expect(JSON.parse((await cli('fields', '--json')).out)).toContainEqual(
    expect.objectContaining({ name: 'BirthDate', group: 'profile', identifies: false }),
  );
});

it('refuses a brand that does not exist, and names those that do', async () => {
  const { status, err } = await cli('fields', '--brand', 'nobody');
  expect({ status, err }).toEqual({ status: 1, err: 'There is no brand "nobody". There are: "main".\n' });
});

it('prints a template that can be imported as it stands', async () => {
  const file = join(folder, 'template.csv');
  await writeFile(file, (await cli('fields', '--template', '--brand', 'main')).out);
  const { status, out } = await cli('import', file, '--action', 'add-and-edit', '--json');
  expect({ status, result: JSON.parse(out) as unknown }).toMatchObject({
    status: 0,
    result: { rows: { created: 3, rejected: 0 }, warnings: 0, issues: [] },
  });
});

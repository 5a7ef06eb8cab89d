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
  folder = await mkdtemp(join(tmpdir(), 'muster-recipes-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });
const add = ['--action', 'add-and-edit'];

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

it('how a file was read is kept under a name, found by its headers and used for the next file', async () => {
  expect((await cli('recipes', 'list')).out).toContain('There are no recipes yet');
  const first = await file('first.csv', 'Mail;Tel;Out;Born', 'ann@example.com;+12025550101;yes;31/12/1980');
  const map = ['--map', 'Out=!IsSubscribedByEmail'];
  const { status } = await cli(
    'import',
    first,
    ...add,
    '--suggested',
    ...map,
    '--save-recipe',
    'Till export',
  );
  expect(status).toBe(0);
  expect((await cli('recipes', 'list')).out).toMatch(/^Till export +4 +\d{4}-/m);

  const next = await file('next.csv', 'Born;Out;Mail;Tel', '01/02/1990;no;bob@example.com;+12025550102');
  const refused = await cli('import', next, ...add);
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('with --recipe "Till export" it is used');
  expect((await cli('import', next, ...add, '--recipe', 'till EXPORT')).status).toBe(0);
  const shown = await cli('customers', 'show', 'bob@example.com', '--json');
  expect(JSON.parse(shown.out)).toMatchObject({
    mobilePhone: '+12025550102',
    birthDate: '1990-02-01',
    subscriptions: [{ value: 'subscribed' }],
  });
});

it('what is given by hand wins over the recipe', async () => {
  const path = await file('hand.csv', 'Mail;Tel;Out;Born', 'cy@example.com;+12025550103;yes;31/12/1980');
  const { status } = await cli('import', path, ...add, '--recipe', 'Till export', '--ignore', 'Out');
  expect(status).toBe(0);
  const shown = await cli('customers', 'show', 'cy@example.com', '--json');
  expect(JSON.parse(shown.out)).toMatchObject({ subscriptions: [] });
});

it('a recipe can be shown, exported, deleted and imported again', async () => {
  const { out: shown } = await cli('recipes', 'show', 'till export');
  expect(shown).toMatch(/^Out +!IsSubscribedByEmail$/m);
  expect(shown).toContain('delimiter: ;');
  const { out: exported } = await cli('recipes', 'export', 'Till export');
  expect((await cli('recipes', 'delete', 'TILL EXPORT')).status).toBe(0);
  const gone = await cli('recipes', 'show', 'Till export');
  expect({ status: gone.status, err: gone.err }).toEqual({
    status: 1,
    err: 'There is no recipe "Till export". "muster recipes list" shows all.\n',
  });
  const path = await file('recipe.json', exported);
  expect((await cli('recipes', 'import', path)).out).toBe('Kept: Till export\n');
  expect((await cli('recipes', 'export', 'Till export')).out).toBe(exported);
  const { out } = await cli('recipes', 'list', '--json');
  expect(JSON.parse(out)).toMatchObject([{ name: 'Till export', headers: ['Mail', 'Tel', 'Out', 'Born'] }]);
});

it('refuses what is no recipe, a name that nobody gave, and a name that none can have', async () => {
  const path = await file('wrong.json', '{"name": "x", "headers": ["a"], "consent": "trust-file"}');
  expect((await cli('recipes', 'import', path)).err).toMatch(/^This is no recipe: .*\.\n$/);
  const csv = await file('any.csv', 'Email', 'ed@example.com');
  expect((await cli('import', csv, ...add, '--recipe', 'Till exprt')).err).toContain(
    'Did you mean "Till export"?',
  );
  expect((await cli('import', csv, ...add, '--save-recipe', ' ')).err).toBe(
    '--save-recipe must not be blank.\n',
  );
});

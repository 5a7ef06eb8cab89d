import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { valueEvidence } from '../../src/contract/value-evidence.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-evidence-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cli = (...argv: string[]): Promise<Ran> => runCli(argv, { url: database.url });

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

const shop = [
  'Email,Phone,BirthDate,Remark',
  'Ann@Example.com,(202) 555-0101,03/04/1990,x',
  'bob@example.com,+4915123487217,-,y',
  'nobody,,07/08/1985,z',
];
const open = 'could be meant with the day or with the month first';

it('evidence prints what to look at, numbers, examples and issues, and imports nothing', async () => {
  const path = await file('plain.csv', ...shop);
  const { status, out, err } = await cli('evidence', path, '--suggested');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^plain\.csv: 3 rows, 1 rejected by their own cells, at most 2 different/m);
  expect(out).toContain('Not read: "Remark".');
  expect(out.replaceAll(/\s+/gu, ' ')).toContain(open);
  expect(out).toMatch(/^Column +Field +Values +As written +Changed +Left out +Blank +Looks empty$/m);
  expect(out).toMatch(/^Phone +MobilePhone +2 +1 +1 +0 +1 +0$/m);
  expect(out).toMatch(/^ +Email +1 +Ann@Example\.com +→ +ann@example\.com$/m);
  expect(out).toMatch(/^ +row 3 · invalid-email$/m);
  const { rows } = await database.pool.query('select id from import');
  expect(rows).toEqual([]);
});

it('evidence --json prints one document as the contract has it', async () => {
  const path = await file('json.csv', ...shop);
  const { status, out } = await cli('evidence', path, '--map', 'Phone=MobilePhone', '--json');
  const found = valueEvidence.strict().parse(JSON.parse(out));
  expect(status).toBe(0);
  expect(found.callOuts.map(({ code, header }) => `${code} ${header}`)).toEqual([
    'phones-of-mixed-style Phone',
    'dates-could-be-swapped BirthDate',
    'many-look-empty BirthDate',
  ]);
  expect(found.issues.map(({ code, samples }) => ({ code, samples }))).toEqual([
    { code: 'no-identifier', samples: [] },
    { code: 'invalid-email', samples: [{ row: 3, value: 'nobody' }] },
  ]);
});

it('evidence is refused where the import would be, in one sentence', async () => {
  const path = await file('refused.csv', 'Name,Remark', 'Ann,x');
  const { status, out, err } = await cli('evidence', path);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/u);
});

it('an import says before its first row what to look at, each thing once', async () => {
  const path = await file('import.csv', ...shop);
  const { status, out } = await cli('import', path, '--action', 'add-and-edit');
  expect(status).toBe(2);
  expect(out.split(open)).toHaveLength(2);
  expect(out.indexOf(open)).toBeLessThan(out.indexOf('is completed'));
});

it('an import whose dates were chosen to be day first says nothing of them', async () => {
  const path = await file('chosen.csv', ...shop);
  const { out } = await cli('import', path, '--action', 'add-and-edit', '--day-first', 'BirthDate');
  expect(out).not.toContain(open);
});

it('an import of a large file names the command instead', async () => {
  const lines = Array.from(
    { length: 45_000 },
    (_, row) => `a${row}@example.com,03/04/1990,${'x'.repeat(70)}`,
  );
  const path = await file('large.csv', 'Email,BirthDate,Remark', ...lines);
  const { status, out } = await cli('import', path, '--action', 'edit-existing');
  expect(status).toBe(0);
  expect(out).toContain('"muster evidence" does so, with the same options');
  expect(out).not.toContain(open);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { printableLines } from '../../src/cli/printable.ts';
import { selectImport } from '../../src/import/job.sql.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { runCli, type Ran } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-suggest-'));
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

const export1 = [
  'E-mail address,Phone,Born,Unsubscribed,Company email,Remark',
  'ann@example.com,+12025550101,31/12/1980,yes,office@example.com,x',
  'bob@example.com,+12025550102,01/02/1990,no,sales@example.com,y',
];

it('suggest prints a line and a reason for every column, and imports nothing', async () => {
  const path = await file('plain.csv', ...export1);
  const { status, out, err } = await cli('suggest', path);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^Column +Field +Confidence +Example$/m);
  expect(out).toMatch(/^E-mail address +Email +sure 98 % +ann@example\.com$/m);
  expect(out).toMatch(/^Unsubscribed +not read \(!IsSubscribedByEmail\?\) +yes$/m);
  expect(out).toMatch(/^ {4}The header means \(English\) Email; 2 of 2 values are email addresses\.$/m);
  expect(out).toContain('--suggested reads 3 of 6 columns');
  const { rows } = await database.pool.query('select id from import');
  expect(rows).toEqual([]);
});

it('suggest --json prints one document; what is mapped by hand is not suggested again', async () => {
  const path = await file('json.csv', ...export1);
  const { out, err } = await cli('suggest', path, '--json', '--map', 'Remark=FullName', '--ignore', 'Phone');
  expect(err).toBe('');
  const columns = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(out));
  expect(
    columns.map(({ column, kind, field, band, taken, needs }) => ({
      column,
      kind,
      field,
      band,
      taken,
      needs,
    })),
  ).toEqual([
    { column: 1, kind: 'field', field: 'Email', band: 'sure', taken: true, needs: {} },
    { column: 2, kind: 'by-hand', field: null, band: null, taken: false, needs: {} },
    { column: 3, kind: 'field', field: 'BirthDate', band: 'sure', taken: true, needs: { dayFirst: true } },
    { column: 4, kind: 'offer', field: '!IsSubscribedByEmail', band: 'sure', taken: false, needs: {} },
    { column: 5, kind: 'left-out', field: null, band: null, taken: false, needs: {} },
    { column: 6, kind: 'by-hand', field: 'FullName', band: null, taken: false, needs: {} },
  ]);
  expect(Object.keys(columns[0] ?? {})).toEqual([
    'column',
    'header',
    'kind',
    'field',
    'confidence',
    'band',
    'taken',
    'reason',
    'examples',
    'needs',
  ]);
});

it('--suggested tells the mapping beside the result and keeps it as if given by hand', async () => {
  const path = await file('import.csv', ...export1);
  const chosen = ['--map', 'Unsubscribed=!IsSubscribedByEmail', '--json'];
  const { status, out, err } = await cli(
    'import',
    path,
    '--action',
    'add-and-edit',
    '--suggested',
    ...chosen,
  );
  expect(status).toBe(0);
  const { importId, rows } = z
    .object({ importId: z.int(), rows: z.object({ created: z.int() }) })
    .parse(JSON.parse(out));
  expect(rows.created).toBe(2);
  expect(err).toMatch(/^Phone +MobilePhone +sure/m);
  expect((await selectImport(database.pool, importId))?.settings).toMatchObject({
    map: [
      { header: 'Unsubscribed', field: '!IsSubscribedByEmail' },
      { header: 'E-mail address', field: 'Email' },
      { header: 'Phone', field: 'MobilePhone' },
      { header: 'Born', field: 'BirthDate' },
    ],
    ignore: [],
    dayFirst: ['BirthDate'],
  });
  const { out: shown } = await cli('customers', 'show', 'ann@example.com', '--json');
  expect(JSON.parse(shown)).toMatchObject({ mobilePhone: '+12025550101', birthDate: '1980-12-31' });
});

it('an import that was begun with --suggested goes on by the same command line', async () => {
  const path = await file('again.csv', ...export1);
  const line = ['import', path, '--action', 'add-and-edit', '--suggested', '--map', 'Remark=LastName'];
  await cli(...line);
  const { rows } = await database.pool.query<{ id: string }>('select max(id) as id from import');
  const id = rows[0]?.id ?? '';
  await database.pool.query(`update import set status = 'running' where id = $1`, [id]);
  const other = await cli(...line.slice(0, -1), 'Remark=FirstName', '--resume', id);
  expect(other.err).toContain('began with another --map');
  const { status, err } = await cli(...line, '--resume', id);
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

it('without --suggested an import says what it would add, also when it is refused', async () => {
  const phone = await file(
    'phone.csv',
    'Email,Phone',
    'cy@example.com,+12025550103',
    'di@example.com,+12025550104',
  );
  const { out } = await cli('import', phone, '--action', 'add-and-edit');
  expect(out).toContain('Not read: "Phone".\nWith --suggested it would read "Phone" as MobilePhone');
  const none = await file('none.csv', 'Mail', 'cy@example.com');
  const { status, err } = await cli('import', none, '--action', 'add-and-edit');
  expect(status).toBe(1);
  expect(err).toContain('No column identifies customers.');
  expect(err).toContain('With --suggested it would read "Mail" as Email; "muster suggest" shows why.');
});

it('headers and values from a file cannot write to the terminal', async () => {
  const path = await file('hostile.csv', 'E-mail address,\u001B[2JPhone', 'ann@example.com,\u001B]0;x\u0007');
  const { out } = await cli('suggest', path);
  expect(printableLines(out)).toBe(out);
});

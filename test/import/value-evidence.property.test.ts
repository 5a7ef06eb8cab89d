import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatRow, ownDialect } from '../../src/csv/writer.ts';
import { gatherEvidence } from '../../src/import/value-evidence.ts';
import type { ValueEvidence } from '../../src/contract/value-evidence.ts';
import { smallRules } from '../row/small-import.ts';
import { isSoak, seed } from '../scale.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-evidence-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A column with values that are stored in another form, as they stand, or not at all. */
const table = {
  Email: ['A@X.org', 'Ann <ann@x.org>', 'mailto:b@x.org', 'a@xn--bcher-kva.example', 'a@x', 'ÄNN@x.org'],
  MobilePhone: ['(212) 736-5001', 'p:+49 30 901820', '0049-30-901821', "'+12127365002", '٢١٢٧٣٦٥٠٠٣', '12'],
  IsEmailConfirmed: ['YES', '1', 'false', 'perhaps'],
  DiscountCard: ['007', ' 8 ', 'Ａ'],
  Area: ['BERLIN', 'kyiv', 'Paris'],
  LastName: ['  O’Neil ', 'E\u0301va', '<b>'],
  Sex: ['M', 'w', 'female', 'x'],
  BirthDate: ['1/2/80', '31.12.1980', '1980.1.2', '1980-01-02 10:00', '0/0/00', '12/31/2050'],
  TimeZone: ['europe/berlin', 'US/Eastern', 'Mars'],
  IsSubscribedByEmail: ['yes', '0', 'WAITINGFORCONFIRMATION', 'maybe'],
  CustomFieldVip: ['No', 'true'],
  CustomFieldVisits: ['+007', '-0', '2147483648'],
  CustomFieldSpend: ['19,90', '+0.50', '-0,0', '1e3'],
  CustomFieldLastSeen: ['1/2/2020 3:04', '2024-03-31 02:30', '2020-01-01T00:00:00.123456Z'],
  CustomFieldColour: ['RED', 'Blue', 'bLUE', 'a|b'],
  CustomFieldTags: ['a| b', 'a||a', '-|', '%CLEAR%|', '|NULL', 'b'],
  CustomFieldDates: ['1/2/2020|31.12.2020', 'x|2020-01-01'],
  LastUpdateDateTime: ['1/2/2020', '2020-01-01 10:00+02:00', '2999-01-01'],
} as const;

const headers = Object.keys(table);
const everywhere = ['', ' ', 'NULL', '-', '%CLEAR%', 'x\u0000', '\u202E=1', '"', 'a,b\nc', '\uD800'];
const cells = fc.tuple(
  ...Object.values(table).map((own) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own) }, fc.constantFrom(...everywhere)),
  ),
);
const row = fc.oneof(
  { weight: 8, arbitrary: cells },
  fc.tuple(cells, fc.integer({ min: 1, max: 10 })).map(([all, length]) => all.slice(0, length)),
  cells.map((all) => [...all, 'surplus']),
  fc.constant(headers.map(() => ' ')),
);

it('whatever the cells, they add up to the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      const { rows: all, columns } = await gather(rows);
      expect(all.total + all.blank).toBe(rows.length);
      expect(columns).toHaveLength(headers.length);
      for (const each of columns) {
        const { absent, blank, looksEmpty, values } = each;
        expect(absent + blank + looksEmpty + values).toBe(all.total - all.unreadable);
        const { asWritten, changed, dropped, cleared, unused } = each;
        expect(asWritten + changed + dropped + cleared + unused).toBe(values);
        expect(each.samples.length).toBeLessThanOrEqual(Math.min(changed, 5));
      }
    }),
    { seed, numRuns: isSoak ? 5_000 : 60 },
  );
});

it('what a changed value is stored as, read again, is stored as it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 30 }), async (rows) => {
      const { columns } = await gather(rows);
      const again = columns.flatMap(({ column, samples }) =>
        samples.map(({ after }) => headers.map((_, index) => (index === column - 1 ? after : ''))),
      );
      const second = await gather(again);
      expect(second.columns.map(({ header, asWritten, values }) => ({ header, asWritten, values }))).toEqual(
        columns.map(({ header, samples: { length } }) => ({ header, asWritten: length, values: length })),
      );
    }),
    { seed, numRuns: isSoak ? 5_000 : 60 },
  );
});

async function gather(rows: readonly (readonly string[])[]): Promise<ValueEvidence> {
  const path = join(folder, 'rows.csv');
  const text = [headers, ...rows].map((each) => formatRow(each, ownDialect)).join('');
  await writeFile(path, text);
  const start = { offset: headers.join(',').length + 1, row: 1, line: 2 };
  const bytes = Buffer.byteLength(text);
  return gatherEvidence({
    name: 'rows',
    path,
    bytes,
    dialect: ownDialect,
    start,
    rules: smallRules(headers),
  });
}

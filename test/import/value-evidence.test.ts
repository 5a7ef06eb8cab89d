import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSettings } from '../../src/contract/import-settings.ts';
import { valueEvidence } from '../../src/contract/value-evidence.ts';
import type { ColumnEvidence, ValueEvidence } from '../../src/contract/value-evidence.ts';
import { phoneStyleOf } from '../../src/import/detect-phone-style.ts';
import { makeRules } from '../../src/import/make-rules.ts';
import { openFile } from '../../src/import/open-file.ts';
import { gatherEvidence } from '../../src/import/value-evidence.ts';
import { smallCatalog } from '../row/small-catalog.ts';
import { startedAt } from '../row/small-import.ts';

/*
 * `test/evidence` has a folder for each thing that can be seen in the values of a file: `input.csv`, `settings.json`
 * with what differs from the default, and `expected.json`, written from docs/spec.md. Only what is stated is
 * compared, but call-outs and, where stated, issues are all there are. A number that is not stated is 0.
 */

const folder = join(import.meta.dirname, '..', 'evidence');

const numbers = [
  'absent',
  'blank',
  'looksEmpty',
  'asWritten',
  'changed',
  'dropped',
  'cleared',
  'unused',
] as const;

const expectation = z.strictObject({
  rows: z.record(z.string(), z.int()),
  customers: z.record(z.string(), z.unknown()).default({}),
  columns: z.record(z.string(), z.record(z.string(), z.union([z.int(), z.array(z.string())]))),
  /** `code header rows` */
  issues: z.array(z.string()).default([]),
  callOuts: z.array(
    z.strictObject({
      code: z.string(),
      header: z.string(),
      count: z.int(),
      setting: z.string().nullable(),
      says: z.array(z.string()),
    }),
  ),
});

async function gather(path: string, settings: unknown): Promise<ValueEvidence> {
  const chosen = importSettings.parse({
    action: 'add-and-edit',
    ...z.record(z.string(), z.unknown()).parse(settings),
  });
  const reading = { delimiter: ',', quote: null, escape: null, headerLine: null, encoding: null };
  const file = await openFile(path, reading);
  const { headers, columns, bytes, dialect, start } = file;
  const source = { importId: 0, settings: chosen, catalog: smallCatalog, headers, columns, startedAt };
  const rules = makeRules({ ...source, phoneStyle: 'national' });
  const phoneStyle = await phoneStyleOf(file, rules);
  const name = file.original.name;
  return gatherEvidence({ name, path: file.path, bytes, dialect, start, rules: { ...rules, phoneStyle } });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
}

describe.each(await readdir(folder))('%s', (name) => {
  it('is seen in the values of the file', async () => {
    const path = join(folder, name);
    const found = await gather(join(path, 'input.csv'), await readJson(join(path, 'settings.json')));
    const expected = expectation.parse(await readJson(join(path, 'expected.json')));
    expect(valueEvidence.parse(found)).toEqual(found);
    expectSums(found);
    expect(found.rows).toMatchObject(expected.rows);
    expect(found.customers).toMatchObject(expected.customers);
    for (const [header, stated] of Object.entries(expected.columns)) {
      const column = found.columns.find((each) => each.header === header);
      expect({ header, ...(column === undefined ? {} : shown(column, 'samples' in stated)) }).toEqual({
        header,
        ...Object.fromEntries(numbers.map((number) => [number, 0])),
        ...stated,
      });
    }
    expect(found.issues.map(issueText)).toEqual(expected.issues);
    expect(
      found.callOuts.map(({ code, header, count, setting }) => ({ code, header, count, setting })),
    ).toEqual(
      expected.callOuts.map(({ code, header, count, setting }) => ({ code, header, count, setting })),
    );
    for (const [place, { says }] of expected.callOuts.entries())
      for (const text of says) expect(found.callOuts[place]?.sentence).toContain(text);
  });
});

function shown(column: ColumnEvidence, withSamples: boolean): Record<string, unknown> {
  const samples = column.samples.map(({ row, before, after }) => `${row}: ${before} → ${after}`);
  return {
    ...Object.fromEntries(numbers.map((number) => [number, column[number]])),
    values: column.values,
    ...(withSamples ? { samples } : {}),
  };
}

function issueText({ code, column, rows }: ValueEvidence['issues'][number]): string {
  const ranges = rows.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return `${code} ${column ?? ''} ${ranges.join(',')}`;
}

/** Whatever a file holds, its cells add up to its rows. */
function expectSums({ rows, columns }: ValueEvidence): void {
  for (const each of columns) {
    const { absent, blank, looksEmpty, values, asWritten, changed, dropped, cleared, unused } = each;
    const cells = absent + blank + looksEmpty + values;
    const fates = asWritten + changed + dropped + cleared + unused;
    expect({ header: each.header, cells, fates }).toEqual({
      header: each.header,
      cells: rows.total - rows.unreadable,
      fates: values,
    });
  }
}

import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChunkBytes } from '../limits.ts';
import { readBatches, readHeader, type BatchLimits, type Position, type RawBatch } from './read.ts';

const comma = { delimiter: ',', quote: '"' };
let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-read-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `${++count}.csv`);
  await writeFile(path, content);
  return path;
}

async function batches(path: string, from: Position, limits: Partial<BatchLimits> = {}): Promise<RawBatch[]> {
  const all: RawBatch[] = [];
  for await (const batch of readBatches(path, comma, from, { rows: 1000, bytes: 1e9, ...limits }))
    all.push(batch);
  return all;
}

describe('the header', () => {
  test.each([
    [
      'an ordinary file',
      'a,b\n1,2\n',
      { headers: ['a', 'b'], line: 1, next: { offset: 4, row: 1, line: 2 } },
    ],
    [
      'a file with a byte order mark',
      '\uFEFFä,b\r\n1,2\n',
      { headers: ['ä', 'b'], line: 1, next: { offset: 9, row: 1, line: 2 } },
    ],
    [
      'a file with empty lines before it',
      '\uFEFF\n\r\na,b\n1',
      { headers: ['a', 'b'], line: 3, next: { offset: 10, row: 1, line: 4 } },
    ],
    ['two lines', '"a\nb",c\n1,2', { headers: ['a\nb', 'c'], line: 1, next: { offset: 8, row: 1, line: 3 } }],
    ['a file of nothing else', 'a,b', { headers: ['a', 'b'], line: 1, next: { offset: 3, row: 1, line: 1 } }],
    ['an empty file', '', { headers: [], line: 1, next: { offset: 0, row: 1, line: 1 } }],
    ['a file of a byte order mark', '\uFEFF', { headers: [], line: 1, next: { offset: 0, row: 1, line: 1 } }],
    ['a file of empty lines', '\n\n', { headers: [], line: 2, next: { offset: 2, row: 1, line: 3 } }],
  ])('of %s', async (_name, content, header) => {
    expect(await readHeader(await file(content), comma)).toEqual({ ...header, damage: null });
  });

  test('that is damaged is reported and the rows stay readable', async () => {
    const path = await file('"a,"b",c\n1,2,3\n4,5,6\n');
    const header = await readHeader(path, comma);
    expect(header).toMatchObject({
      headers: [],
      damage: 'unclosed-quote',
      next: { offset: 9, row: 1, line: 2 },
    });
    const [batch] = await batches(path, header.next);
    expect(batch?.rows.map((row) => row.cells)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });
});

describe('batches', () => {
  const start = { offset: 0, row: 1, line: 1 };

  test('end at the number of rows, blank ones included', async () => {
    const all = await batches(await file('a\n\nb\nc\nd\n'), start, { rows: 2 });
    expect(all.map((batch) => [batch.firstRow, batch.rows.length, batch.next, batch.last])).toEqual([
      [1, 2, { offset: 3, row: 3, line: 3 }, false],
      [3, 2, { offset: 7, row: 5, line: 5 }, false],
      [5, 1, { offset: 9, row: 6, line: 6 }, true],
    ]);
  });

  test('end with the row that reaches the bytes, counted as UTF-8', async () => {
    const all = await batches(await file('ä\nbb\nc\n😀\nd'), start, { bytes: 6 });
    expect(all.map((batch) => [batch.rows.map((row) => row.cells[0]), batch.next.offset])).toEqual([
      [['ä', 'bb'], 6],
      [['c', '😀'], 13],
      [['d'], 14],
    ]);
  });

  test('of a file without rows are one empty one, the last', async () => {
    const path = await file('a,b\n');
    const { next } = await readHeader(path, comma);
    expect(await batches(path, next)).toEqual([{ rows: [], firstRow: 1, from: next, next, last: true }]);
  });

  test('know the last one when the file ends exactly with a full batch', async () => {
    const all = await batches(await file('a\nb\n'), start, { rows: 2 });
    expect(all.map((batch) => batch.last)).toEqual([true]);
  });

  test('count lines over rows of several lines and damaged ones', async () => {
    const path = await file('a,b\n"1\n2",3\n"4"x,5\n6,7\n');
    const all = await batches(path, start, { rows: 1 });
    expect(all.map(({ from, rows }) => [from.line, rows[0]?.damage])).toEqual([
      [1, null],
      [2, null],
      [4, 'unclosed-quote'],
      [5, null],
    ]);
  });

  test('of a file of many pieces are the same as of its text, also with characters cut by a piece’s end', async () => {
    const content = Array.from({ length: 12_000 }, (_, row) => longFileRow(row)).join('');
    expect(Buffer.byteLength(content)).toBeGreaterThan(3 * readChunkBytes);
    const all = await batches(await file(content), start, { rows: 999 });
    const rows = all.flatMap((batch) => batch.rows);
    expect(rows.map((row) => row.cells)).toEqual(
      Array.from({ length: 12_000 }, (_, row) => [`${row}`, 'Zoë "😀"\n', `${'x'.repeat(row % 90)}ж`]),
    );
    expect(all.at(-1)?.next).toEqual({ offset: Buffer.byteLength(content), row: 12_001, line: 24_001 });
    const [resumed] = await batches(await file(content), all[7]?.next ?? start, { rows: 999 });
    expect(withoutEnds(resumed)).toEqual(withoutEnds(all[8]));
  });

  test('can be left early', async () => {
    const path = await file('a\nb\nc\n'.repeat(200_000));
    for await (const batch of readBatches(path, comma, start, { rows: 1, bytes: 1 })) {
      expect(batch.rows).toHaveLength(1);
      break;
    }
    await rm(path);
  });

  test('call rows damaged in which bytes are no text, and keep their cells and the rows beside them', async () => {
    const path = await file(
      Buffer.concat([Buffer.from('ä,b\n\xe4\xf6,c\n', 'latin1'), Buffer.from('ж,\xc3\uFFFD')]),
    );
    const all = await batches(path, start, { rows: 1 });
    expect(all.map(({ rows, next }) => [rows[0]?.cells, rows[0]?.damage, next.offset])).toEqual([
      [['\uDCE4', 'b'], 'undecodable-bytes', 4],
      [['\uDCE4\uDCF6', 'c'], 'undecodable-bytes', 9],
      [['ж', 'Ã\uFFFD'], null, 17],
    ]);
  });

  test('read on from any batch’s end are the same as read through', async () => {
    const part = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'ж', '😀', 'p,q\n', '"x",y\n');
    const content = fc.array(part, { maxLength: 40 }).map((parts) => `h,i\n${parts.join('')}`);
    const limits = fc.record({
      rows: fc.integer({ min: 1, max: 4 }),
      bytes: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(content, limits, async (text, limit) => {
        const path = await file(text);
        const all = await batches(path, start, limit);
        expect(all.at(-1)?.next.offset).toBe(Buffer.byteLength(text));
        for (const [index, batch] of all.slice(0, -1).entries()) {
          const rest = await batches(path, batch.next, limit);
          expect(rest.map(withoutEnds)).toEqual(all.slice(index + 1).map(withoutEnds));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Offsets in text count from where reading began; everything else is the same. */
function withoutEnds(batch: RawBatch | undefined): unknown {
  return { ...batch, rows: batch?.rows.map(({ cells, line, damage }) => ({ cells, line, damage })) };
}

function longFileRow(row: number): string {
  return `${row},"Zoë ""😀""\n",${'x'.repeat(row % 90)}ж\r\n`;
}

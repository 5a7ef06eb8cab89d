import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFile } from '../../src/import/open-file.ts';
import type { OpenedFile } from '../../src/import/open-file.ts';
import { readBatches } from '../../src/import/read.ts';
import type { Position, RawBatch } from '../../src/import/read.ts';
import { maxRowChars } from '../../src/limits.ts';
import { Refusal } from '../../src/refusal.ts';
import { isSoak, seed } from '../scale.ts';

/*
 * Whatever bytes a file has: it is refused with a sentence, or read to its end in rows that do not overlap, and reading
 * on from the end of any batch gives the same rows. The soak looks for ten minutes; what it finds is kept below.
 */

const soakMilliseconds = 600_000;

/** Files in hexadecimal that once were read wrong, or are likely to be. */
const kept = [
  '',
  '00',
  'efbbbf',
  'fffe',
  'fffe6100',
  '22',
  '2722',
  '7365703d3b',
  '7365703d3b0d',
  '610d',
  '612c620d0a22',
  '612c6209220d220d0a5c22',
  '1f8b',
  '1f8b0800000000000003',
  '612c620a312c320a1a',
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-bytes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const words = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\\',
  '\\"',
  ' ',
  'a',
  'Email',
  'ж',
  '😀',
  'sep=;',
  '1,5',
];
const special = ['00', 'ff', 'c3', 'efbbbf', 'fffe', 'feff', '1a', '0d', 'eda080', '1f8b08'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const soundRow = Buffer.from('ann@example.com,"Lind, Ann",2020-01-01\r\n');

const piece = fc.oneof(
  { weight: 600, arbitrary: fc.constantFrom(...words).map((word) => Buffer.from(word)) },
  { weight: 200, arbitrary: fc.constant(soundRow) },
  { weight: 100, arbitrary: fc.constantFrom(...special) },
  { weight: 100, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
  // Over more than one read.
  { weight: isSoak ? 2 : 1, arbitrary: fc.constant(Buffer.alloc(300 * 1024, soundRow)) },
);

const anyFile = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.concat(pieces));

const anyChoice = fc.record({
  delimiter: fc.option(fc.constantFrom(',', ';', '\t', '::', ' ', 'a')),
  quote: fc.option(fc.constantFrom('"', "'", '')),
  escape: fc.option(fc.constantFrom('double', 'backslash')),
  headerLine: fc.option(fc.integer({ min: 1, max: 5 })),
  encoding: fc.option(fc.constantFrom('utf-8', 'utf-16le', 'windows-1251', 'shift_jis')),
  sheet: fc.constant(null),
});

type Choice = Parameters<typeof openFile>[1];
const nothingChosen: Choice = {
  delimiter: null,
  quote: null,
  escape: null,
  headerLine: null,
  encoding: null,
  sheet: null,
};

/** What is wrong with how a file is read, in sentences; nothing of one that is refused. */
async function faultsOf(bytes: Uint8Array, choice: Choice): Promise<string[]> {
  const path = join(folder, 'any.csv');
  await writeFile(path, bytes);
  const opened = await openFile(path, choice).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (opened === null) return [];
  try {
    return await faultsIn(opened);
  } finally {
    await opened.remove();
  }
}

async function faultsIn(opened: OpenedFile): Promise<string[]> {
  const batches = await readAll(opened, opened.start);
  const rows = batches.flatMap((batch) => batch.rows);
  const middle = batches[Math.floor(batches.length / 2)];
  const rest = middle === undefined || middle.last ? null : await readAll(opened, middle.next);
  const following = middle === undefined ? [] : batches.slice(batches.indexOf(middle) + 1);
  const faults: readonly (readonly [boolean, string])[] = [
    [batches.at(-1)?.next.row !== opened.start.row + rows.length, 'rows are not counted'],
    [rows.some(({ text }) => text.length > maxRowChars), 'a row is larger than the limit'],
    [rows.some(({ line }, index) => line <= (rows[index - 1]?.line ?? 0)), 'lines do not rise'],
    [
      rest !== null && JSON.stringify(rest.flatMap(told)) !== JSON.stringify(following.flatMap(told)),
      'rows differ',
    ],
  ];
  return faults.filter(([isMet]) => isMet).map(([, sentence]) => sentence);
}

async function readAll({ path, dialect }: OpenedFile, from: Position): Promise<RawBatch[]> {
  const batches: RawBatch[] = [];
  for await (const batch of readBatches(path, dialect, from, { rows: 7, bytes: 100_000 }))
    batches.push(batch);
  return batches;
}

/** Offsets in text count from where reading began; everything else is the same. */
function told({ rows }: RawBatch): unknown[] {
  return rows.map(({ cells, line, damage }) => ({ cells, line, damage }));
}

it.each(kept)('the bytes %s are refused or read', async (hex) => {
  expect(await faultsOf(Buffer.from(hex, 'hex'), nothingChosen)).toEqual([]);
});

it(
  'any bytes are refused or read, as they are and as somebody chooses',
  { timeout: 2 * soakMilliseconds },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.option(anyChoice), async (bytes, choice) => {
        expect(await faultsOf(bytes, choice ?? nothingChosen)).toEqual([]);
      }),
      isSoak
        ? { seed, numRuns: 10_000_000, interruptAfterTimeLimit: soakMilliseconds }
        : { seed, numRuns: 400 },
    );
  },
);

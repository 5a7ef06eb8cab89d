import iconv from 'iconv-lite';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodingNames } from '../text/encoding.ts';
import { readBatches, type Position, type RawBatch } from './read.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-encodings-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const start = { offset: 0, row: 1, line: 1 };

/** Every row by itself, from a row's beginning on. */
async function rowsOf(path: string, encoding: string, from: Position = start): Promise<RawBatch[]> {
  const all: RawBatch[] = [];
  const dialect = { delimiter: ';', quote: '"', encoding };
  for await (const batch of readBatches(path, dialect, from, { rows: 1, bytes: 1 })) all.push(batch);
  return all;
}

async function file(content: Buffer): Promise<string> {
  const path = join(folder, `${++count}.csv`);
  await writeFile(path, content);
  return path;
}

const lines = [
  'ann@example.com;Ann;x',
  'имя@example.com;Щёлков;"два\r\nслова"',
  'b@example.com;Žofie Müller Łódź;""',
  '字@example.com;漢字かな한국;語',
  'c@example.com;😀;"a""b"',
  '',
  'd@example.com;Άννα שלום;é',
];

/** What the encoding cannot write is a question mark in it. */
const written = (encoding: string): Buffer => iconv.encode(lines.join('\r\n'), encoding);

describe('rows read on from any of them are those of reading through', () => {
  const every = encodingNames.filter((name) => name !== 'utf-16');
  test.each(every.map((encoding) => [encoding, written(encoding)] as const))(
    'in %s',
    async (encoding, bytes) => {
      expect(await notTheSame(await file(bytes), encoding, bytes.length)).toEqual([]);
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('in %s behind a mark', async (encoding) => {
    const bytes = iconv.encode(`\uFEFF${lines.join('\n')}`, encoding);
    expect(await notTheSame(await file(bytes), encoding, bytes.length)).toEqual([]);
    expect((await rowsOf(await file(bytes), encoding))[0]?.rows[0]?.cells[0]).toBe('ann@example.com');
  });

  test.each(['utf-8', 'windows-1251', 'shift_jis', 'gb18030', 'utf-16le'])(
    'in %s with bytes that are no text',
    async (encoding) => {
      const good = iconv.encode('a;b\r\n', encoding);
      const bad = Buffer.from(encoding === 'utf-16le' ? '3dd8410000dc' : '98ff81', 'hex');
      const bytes = Buffer.concat([written(encoding), good, bad, good, good, bad]);
      expect(await notTheSame(await file(bytes), encoding, bytes.length)).toEqual([]);
      const damaged = (await rowsOf(await file(bytes), encoding)).map(({ rows }) => rows[0]?.damage);
      expect(damaged.filter((damage) => damage === 'undecodable-bytes')).toHaveLength(2);
    },
  );

  test('in a gzip archive', async () => {
    const bytes = written('koi8-r');
    expect(await notTheSame(await file(gzipSync(bytes)), 'koi8-r', bytes.length)).toEqual([]);
  });
});

/** The rows behind which reading does not go on as it did, and whether the end is that of the file. */
async function notTheSame(path: string, encoding: string, bytes: number): Promise<unknown[]> {
  const all = await rowsOf(path, encoding);
  const faults: unknown[] = all.at(-1)?.next.offset === bytes ? [] : ['the end'];
  for (const [index, batch] of all.slice(0, -1).entries()) {
    const rest = (await rowsOf(path, encoding, batch.next)).map(contentOf);
    const expected = all.slice(index + 1).map(contentOf);
    if (!isDeepStrictEqual(rest, expected)) faults.push({ index, rest, expected });
  }
  return faults;
}

/** Offsets in text count from where reading began; everything else is the same. */
function contentOf({ rows, firstRow, from, next, last }: RawBatch): unknown {
  return [rows.map(({ cells, line, damage }) => ({ cells, line, damage })), firstRow, from, next, last];
}

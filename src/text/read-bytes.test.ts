import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freelyUnpackedBytes, readChunkBytes } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { readBytes } from './read-bytes.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-bytes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(content: Buffer, offset = 0): Promise<Buffer> {
  const path = join(folder, `${++count}.csv`);
  await writeFile(path, content);
  const pieces: Buffer[] = [];
  for await (const piece of readBytes(path, offset)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const rows = Buffer.from(Array.from({ length: 40_000 }, (_, row) => `${row},${row * 7919}\n`).join(''));
const small = gzipSync('Email\nann@example.com\n');

test('a file is read from any offset on, packed or not', async () => {
  expect(rows.length).toBeGreaterThan(2 * readChunkBytes);
  const packed = gzipSync(rows);
  for (const offset of [0, 1, readChunkBytes, readChunkBytes + 1, rows.length - 1, rows.length]) {
    expect((await read(rows, offset)).equals(rows.subarray(offset))).toBe(true);
    expect((await read(packed, offset)).equals(rows.subarray(offset))).toBe(true);
  }
});

describe('of gzip archives', () => {
  test.each([
    ['several one behind the other', Buffer.concat([small, gzipSync(''), gzipSync('bob@example.com\n')])],
    ['one with zeros behind', Buffer.concat([small, gzipSync('bob@example.com\n'), Buffer.alloc(700)])],
  ])('%s are read', async (_name, content) => {
    expect((await read(content)).toString()).toBe('Email\nann@example.com\nbob@example.com\n');
  });

  const damaged = Buffer.from(small);
  damaged[small.length - 6] = (damaged[small.length - 6] ?? 0) ^ 1;

  test.each<[string, Buffer, string]>([
    ['cut off', small.subarray(0, -5), 'file-unreadable: The gzip archive ends too early'],
    ['cut off in its head', small.subarray(0, 6), 'file-unreadable: The gzip archive ends too early'],
    ['with a wrong sum', damaged, 'file-unreadable: The gzip archive is damaged'],
    [
      'with a text behind',
      Buffer.concat([small, Buffer.from('Email')]),
      'file-unreadable: The gzip archive is damaged, or something that is no archive stands behind it',
    ],
    [
      'with zeros and another archive behind',
      Buffer.concat([small, Buffer.alloc(9), small]),
      'file-unreadable: Something stands behind the end',
    ],
    [
      'that unpacks to a thousand times its size',
      gzipSync(Buffer.alloc(2 * freelyUnpackedBytes)),
      'file-too-large: The gzip archive unpacks to more than 200 times its size',
    ],
  ])('one %s is refused', async (_name, content, answer) => {
    const refusal = await read(content).catch((error: unknown) => error);
    expect(refusal instanceof Refusal ? `${refusal.code}: ${refusal.message}` : refusal).toContain(answer);
  });

  test('a small one of zeros is no bomb', async () => {
    expect(await read(gzipSync(Buffer.alloc(freelyUnpackedBytes)))).toHaveLength(freelyUnpackedBytes);
  });

  test('one can be left early', async () => {
    const path = join(folder, 'left.csv');
    await writeFile(path, gzipSync(rows));
    for await (const piece of readBytes(path, 0)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    await rm(path);
  });
});

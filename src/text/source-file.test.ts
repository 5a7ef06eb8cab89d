import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headBytes, readChunkBytes } from '../limits.ts';
import { inspectSource, type SourceFile } from './source-file.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-source-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function inspect(content: string | Buffer, chosen: string | null = null): Promise<SourceFile> {
  const path = join(folder, `${++count}.csv`);
  await writeFile(path, content);
  return inspectSource(path, chosen);
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

const odsStart = `PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK`;

describe('a file is told by its bytes, not by its name', () => {
  test.each<[string, string | Buffer, SourceFile['kind']]>([
    ['rows', 'Email,Name\na@example.com,Ann\n', 'text'],
    ['rows with a byte order mark', '\uFEFFEmail\n', 'text'],
    [
      'rows with a NUL in one value',
      `Email,Name\n${'a@example.com,Ann\n'.repeat(9)}b@example.com,\0\n`,
      'text',
    ],
    ['rows that were filled up with NULs', `Email,Name\na@example.com,${'\0'.repeat(300)}\n`, 'text'],
    ['rows whose end was lost', `Email,Name\na@example.com,Ann\n${'\0'.repeat(4096)}`, 'text'],
    ['a line with NULs in it, then more', `Email\0\n${'\0'.repeat(99)}\n`, 'binary'],
    ['NULs among control characters', `Email\n\x01${'\0'.repeat(99)}`, 'binary'],
    ['rows of windows-1251', Buffer.from('Email;\xc8\xec\xff\n', 'latin1'), 'text'],
    ['a header in brackets', '[Email],[Name]\n', 'text'],
    ['nothing', '', 'empty'],
    ['only a byte order mark', '\uFEFF', 'empty'],
    ['UTF-16', Buffer.from('Email,Name\n', 'utf16le'), 'text'],
    ['a page in UTF-16', Buffer.from('\uFEFF<html><body>', 'utf16le'), 'html'],
    ['NULs', Buffer.alloc(4096), 'binary'],
    ['control characters', Buffer.from(Array.from({ length: 99 }, (_, byte) => byte % 40)), 'binary'],
    ['rows in a gzip archive', gzipSync('Email\n'), 'text'],
    ['a picture in a gzip archive', gzipSync(hex('89504e470d0a1a0a0000000d')), 'image'],
    ['nothing in a gzip archive', gzipSync(''), 'empty'],
    ['a gzip archive in another', gzipSync(gzipSync('Email\n')), 'gzip'],
    ['a tar archive', Buffer.from(`${'\0'.repeat(257)}ustar\0`), 'tar'],
    ['an OpenDocument sheet', Buffer.from(odsStart, 'latin1'), 'ods'],
    ['zip', Buffer.from('PK\x03\x04....a.csv'), 'zip'],
    ['a workbook', Buffer.from('PK\x03\x04....[Content_Types].xml....xl/workbook.xml'), 'xlsx'],
    ['a workbook of Excel', Buffer.from('PK\x03\x04\x14\0\x06\0....'), 'xlsx'],
    ['a letter of Word', Buffer.from('PK\x03\x04\x14\0\x06\0....word/document.xml'), 'zip'],
    ['an old workbook', hex('d0cf11e0a1b11ae10000'), 'ole'],
    ['PDF', '%PDF-1.7\n', 'pdf'],
    ['PNG', hex('89504e470d0a1a0a0000000d'), 'image'],
    ['JPEG', hex('ffd8ffe000104a464946'), 'image'],
    ['WebP', Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 '), 'image'],
    ['a page', '\n<!DOCTYPE html><html>', 'html'],
    ['a table of a page', '<table><tr><td>Email', 'html'],
    ['JSON', '[\n {"email": "a@example.com"}]', 'json'],
    ['JSON lines', '{"email":"a@example.com"}\n', 'json'],
    ['a database', 'SQLite format 3\0', 'binary'],
  ])('%s', async (_name, content, kind) => {
    expect((await inspect(content)).kind).toBe(kind);
  });
});

test('size, hash and mark are those of the bytes', async () => {
  const content = Buffer.from('\uFEFFEmail\nä@example.com\n');
  expect(await inspect(content)).toEqual({
    bytes: content.length,
    lines: 2,
    sha256: createHash('sha256').update(content).digest('hex'),
    packed: false,
    kind: 'text',
    encoding: { encoding: 'utf-8', by: 'mark', sure: true, readings: [], firstBad: null },
    head: 'Email\nä@example.com\n',
    headIsWhole: true,
  });
});

test('of a gzip archive size and text are those of what it holds, the hash is its own', async () => {
  const stored = gzipSync(Buffer.from('Email\nИван@example.com\n'));
  expect(await inspect(stored)).toMatchObject({
    bytes: 27,
    sha256: createHash('sha256').update(stored).digest('hex'),
    packed: true,
    head: 'Email\nИван@example.com\n',
    headIsWhole: true,
  });
});

describe('the first byte that is not UTF-8 is found', () => {
  const long = 'Zoë 😀,x\r\n'.repeat(60_000);

  test.each([
    ['at once', Buffer.from('\xe4', 'latin1'), { line: 1, column: 1, offset: 0 }],
    [
      'behind letters of two bytes',
      Buffer.concat([Buffer.from('a\rb\r\näö'), hex('ff')]),
      { line: 3, column: 3, offset: 9 },
    ],
    [
      'late',
      Buffer.concat([Buffer.from(long), hex('61e4')]),
      { line: 60_001, column: 2, offset: Buffer.byteLength(long) + 1 },
    ],
    ['as a surrogate', hex('61eda0bdedb880'), { line: 1, column: 2, offset: 1 }],
    ['as an overlong form', hex('0ac0af'), { line: 2, column: 1, offset: 1 }],
    ['as a character cut off by the end', hex('61e282'), { line: 1, column: 2, offset: 1 }],
  ])('%s', async (_name, content, firstBad) => {
    expect((await inspect(content, 'utf-8')).encoding.firstBad).toEqual(firstBad);
  });

  test('and characters cut by the end of a piece are none', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const content = 'x'.repeat(readChunkBytes - shift) + '😀'.repeat(9);
      expect((await inspect(content)).encoding.firstBad).toBeNull();
    }
  });
});

describe('the head', () => {
  test('of a large file ends behind a line', async () => {
    const line = `${'ж'.repeat(50)},😀\r\n`;
    const { head, headIsWhole } = await inspect(line.repeat(20_000));
    expect(headIsWhole).toBe(false);
    expect(head.length % line.length).toBe(0);
    expect(Buffer.byteLength(head)).toBeGreaterThan(headBytes - 200);
  });

  test('never ends between CR and LF', async () => {
    for (let shift = 0; shift < 3; shift++) {
      const { head } = await inspect(`${'x'.repeat(shift)}\r\n`.padEnd(headBytes - 1, 'y') + '\r\nz\r\n');
      expect(head.endsWith('\r')).toBe(false);
    }
  });

  test('of one giant line ends behind a character', async () => {
    const { head } = await inspect(`a${'ж'.repeat(headBytes)}`);
    expect(head).toBe(`a${'ж'.repeat(headBytes / 2 - 1)}`);
  });
});

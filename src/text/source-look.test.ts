import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChunkBytes } from '../limits.ts';
import { ByteLook } from './byte-look.ts';
import { inspectSource } from './source-file.ts';
import { lookOf, recallSource } from './source-look.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-look-'));
});
afterAll(() => rm(folder, { recursive: true }));

const cyrillic = Buffer.from('Email;\xc8\xec\xff\na@example.com;\xcf\xb8\xf2\xf0\n', 'latin1');
const files: [string, Buffer][] = [
  ['an empty file', Buffer.alloc(0)],
  ['rows of ASCII', Buffer.from('Email\na@example.com\n')],
  ['rows of UTF-8 behind a mark', Buffer.from('\uFEFFEmail,Имя\r\na@example.com,Пётр')],
  ['rows of windows-1251', cyrillic],
  ['rows of an old Mac', Buffer.from('Email\ra@example.com\rb@example.com')],
  ['UTF-16', Buffer.from('\uFEFFEmail\na@example.com\n', 'utf16le')],
  ['a long file with one late byte that is no UTF-8', lateByte()],
  ['a gzip archive', gzipSync(cyrillic)],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000a', 'hex')],
];

function lateByte(): Buffer {
  const rows = Buffer.from('Пётр,a@example.com\n'.repeat(30_000));
  return Buffer.concat([rows, Buffer.from([0xff, 10])]);
}

describe('a file that is looked at while it arrives is judged as one that is read', () => {
  test.each(files)('%s, in pieces of any size', async (name, content) => {
    const path = join(folder, name.replaceAll(' ', '-'));
    await writeFile(path, content);
    const read = await inspectSource(path);
    for (const size of [1, 7, 4096, readChunkBytes + 1]) {
      const arriving = new ByteLook(true);
      const step = Math.max(size, Math.ceil(content.length / 5_000));
      for (let at = 0; at < content.length; at += step) arriving.take(content.subarray(at, at + step));
      const look = await lookOf(path, arriving.end());
      const kept = structuredClone(look);
      expect(await recallSource(path, kept, null)).toEqual(read);
    }
  });

  test.each(files.filter(([name]) => name !== 'a picture'))(
    '%s, also with an encoding that is chosen later',
    async (name, content) => {
      const path = join(folder, `chosen-${name.replaceAll(' ', '-')}`);
      await writeFile(path, content);
      const arriving = new ByteLook(true);
      arriving.take(content);
      const look = await lookOf(path, arriving.end());
      for (const encoding of ['windows-1251', 'utf-16', 'utf-8'])
        expect(await recallSource(path, look, encoding)).toEqual(await inspectSource(path, encoding));
    },
  );
});

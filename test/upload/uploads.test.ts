import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OffsetError } from '../../src/store/file-store.ts';
import { openFolderStore } from '../../src/store/file-store-folder.ts';
import { ArrivalLooks } from '../../src/upload/arrival-looks.ts';
import { receivePart } from '../../src/upload/receive.ts';
import { useUpload } from '../../src/upload/upload.sql.ts';
import { createUpload, findUpload, removeExpired } from '../../src/upload/uploads.ts';
import type { UploadRoom } from '../../src/upload/uploads.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder = '';
let room: UploadRoom;
beforeAll(async () => {
  database = await createDatabase();
  folder = join(await mkdtemp(join(tmpdir(), 'muster-files-')), 'files');
  const files = await openFolderStore(folder);
  const { pool } = database;
  room = { pool, files, looks: new ArrivalLooks(), maxBytes: 1_000, reserveBytes: 0 };
});
afterAll(async () => {
  await database.drop();
  await rm(join(folder, '..'), { recursive: true });
});

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function textOf(parts: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part.toString();
  return text;
}

describe('the folder of files', () => {
  test('can be entered by its owner only, and so can its files', async () => {
    const id = await room.files.create();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, id))).mode & 0o777).toBe(0o600);
    await room.files.remove(id);
    await room.files.remove(id);
    expect(await room.files.size(id)).toBeNull();
  });

  test('appends only at the end, keeps what came before a failure, and can be cut', async () => {
    const { files } = room;
    const id = await files.create();
    expect(await files.append(id, 0, { pieces: pieces('ab', 'cd') })).toBe(4);
    await expect(files.append(id, 2, { pieces: pieces('x') })).rejects.toThrow(OffsetError);
    const broken = async function* () {
      yield* pieces('ef');
      throw new Error('gone');
    };
    await expect(files.append(id, 4, { pieces: broken() })).rejects.toThrow('gone');
    expect(await textOf(files.read(id, 2))).toBe('cdef');
    await files.cut(id, 3);
    expect(await files.size(id)).toBe(3);
    await files.remove(id);
  });

  test.each(['../x', 'A'.repeat(32), '', 'a'.repeat(31)])('takes no path for an id: %j', (id) => {
    expect(() => room.files.size(id)).toThrow('not an id');
  });

  test('says that it cannot be written to', async () => {
    const file = join(folder, '..', 'file');
    await writeFile(file, '');
    await expect(openFolderStore(join(file, 'files'))).rejects.toThrow('Files cannot be kept in');
  });
});

describe('uploads', () => {
  const order = { name: 'a.csv', bytes: 10, sha256: null, by: 'anna' };

  test('are refused where the disk is too full, saying what is missing', async () => {
    const full = { ...room, reserveBytes: 2 ** 60 };
    await expect(createUpload(full, order)).rejects.toMatchObject({
      code: 'no-space',
      message: expect.stringMatching(/needs 10 bytes.* TB are missing in the data folder/u) as unknown,
    });
  });

  test('without an announced length end at the limit, and nothing is judged', async () => {
    const id = await createUpload(room, { ...order, bytes: null });
    const part = {
      offset: 0,
      pieces: pieces('x'.repeat(600), 'y'.repeat(600)),
      checksum: null,
      isLast: true,
    };
    await expect(receivePart(room, id, part)).rejects.toMatchObject({ code: 'file-too-large' });
    expect((await findUpload(room, id)).received).toBe(600);
  });

  test('go when nobody cared for them, with files that belong to none; those of imports stay', async () => {
    const { files, pool } = room;
    const [forgotten, used, orphan, young] = await Promise.all([
      createUpload(room, order),
      createUpload(room, order),
      files.create(),
      files.create(),
    ]);
    await useUpload(pool, used);
    await pool.query(`update upload set touched_at = now() - interval '3 hours'`);
    await utimes(join(folder, orphan), 0, 0);
    expect(await removeExpired(room, 4)).toBe(0);
    expect(await removeExpired(room, 2)).toBeGreaterThan(0);
    const sizes = await Promise.all([forgotten, used, orphan, young].map((id) => files.size(id)));
    expect(sizes).toEqual([null, 0, null, 0]);
  });
});

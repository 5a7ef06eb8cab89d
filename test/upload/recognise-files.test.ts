import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runWorker } from '../../src/queue/run-worker.ts';
import { importProgress } from '../../src/queue/progress.ts';
import { startImport } from '../../src/import/run.ts';
import { enqueueImport } from '../../src/queue/start-draft.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import { canKeepFiles } from '../../src/upload/can-keep-files.ts';
import { openUploadRoom } from '../../src/upload/open-upload-room.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { customers, makeFiles } from '../queue/files.ts';

let base: TestDatabase;
let folder: string;
beforeEach(async () => {
  base = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-marks-'));
});
afterEach(async () => {
  await base.drop();
  await rm(folder, { recursive: true });
});

const open = (dataDir: string) => openUploadRoom(base.pool, join(folder, dataDir));

it('of processes that begin at once on one folder all know it', async () => {
  await Promise.all(Array.from({ length: 8 }, () => open('one')));
  await expect(open('two')).rejects.toThrow('does not hold the files of this database');
  await open('one');
});

it('of two that begin at once on different folders one is told so', async () => {
  const opened = await Promise.allSettled([open('one'), open('two')]);
  expect(opened.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('a folder that is gone, or empty in its place, is missed', async () => {
  const room = await open('one');
  expect(await canKeepFiles(room)).toBe(true);
  await rm(join(folder, 'one/files'), { recursive: true });
  expect(await canKeepFiles(room)).toBe(false);
  await expect(open('one')).rejects.toThrow('muster config take-folder');
  expect(await canKeepFiles(room)).toBe(false);
});

it('a worker that misses its files claims nothing, says so, and goes on when they are back', async () => {
  const files = await makeFiles();
  const { importId } = await enqueueImport(base.pool, await files.request('a.csv', customers('a', 3)));
  const ended = new AbortController();
  const troubles: string[] = [];
  let looks = 0;
  await runWorker(base.pool, {
    owner: 'test',
    signal: ended.signal,
    hasFiles: () => Promise.resolve((looks += 1) > 2),
    listener: {
      onTrouble: (error) => troubles.push(String(error)),
      onEnd: () => ended.abort(),
    },
  });
  expect(troubles).toEqual(
    Array.from({ length: 2 }, () => 'FilesAwayError: the file store cannot be reached'),
  );
  expect(await importProgress(base.pool, importId)).toMatchObject({ status: 'completed', attempt: 1 });
  await files.remove();
});

it('a worker that misses its files undoes imports all the same: that reads none', async () => {
  const files = await makeFiles();
  const { suggested: _, ...request } = await files.request('a.csv', customers('a', 3));
  const { importId } = await startImport(base.pool, request);
  await startUndo(base.pool, { importId, startedBy: 'test', windowDays: 30 });
  const ended = new AbortController();
  const troubles: unknown[] = [];
  await runWorker(base.pool, {
    owner: 'test',
    signal: ended.signal,
    hasFiles: () => Promise.resolve(false),
    listener: {
      onTrouble(error) {
        troubles.push(error);
        ended.abort();
      },
      onEnd: () => ended.abort(),
    },
  });
  expect(troubles).toEqual([]);
  expect(await importProgress(base.pool, importId)).toMatchObject({ status: 'undone' });
  await files.remove();
});

import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeDraft, createDraft, deleteDraft, findDraft } from '../../src/queue/draft.ts';
import { enqueueImport, startDraft } from '../../src/queue/start-draft.ts';
import { listImports } from '../../src/registry/list-imports.ts';
import { createPool } from '../../src/store/pool.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';

let base: TestDatabase;
let files: Files;

beforeAll(async () => {
  base = await createDatabase();
  files = await makeFiles();
});

afterAll(async () => {
  await base.drop();
  await files.remove();
});

async function imports(): Promise<readonly string[]> {
  const { rows } = await base.pool.query<{ id: string; status: string }>(
    'select id, status from import order by id',
  );
  return rows.map(({ id, status }) => `${id} ${status}`);
}

const fifty = Array.from({ length: 50 });

it('a draft started fifty times at once, by two processes, is one import with its number', async () => {
  const other = createPool(base.url);
  try {
    const before = await imports();
    const importId = await createDraft(base.pool, await files.request('many.csv', customers('many', 3)));
    const started = await Promise.all(
      fifty.map((_, click) => startDraft(click % 2 === 0 ? base.pool : other, importId)),
    );
    expect(new Set(started.map((one) => one.importId))).toEqual(new Set([importId]));
    expect(started.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await imports()).toEqual([...before, `${importId} queued`]);
    expect(await startDraft(base.pool, importId)).toEqual({ importId, isNew: false, sentences: [] });
  } finally {
    await other.end();
  }
});

it('the same start fifty times with one key is one import', async () => {
  const before = await imports();
  const request = await files.request('keyed.csv', customers('keyed', 3));
  const started = await Promise.all(fifty.map(() => enqueueImport(base.pool, request, { key: 'k1' })));
  expect(new Set(started.map(({ importId }) => importId)).size).toBe(1);
  expect(await imports()).toEqual([...before, `${started[0]?.importId} queued`]);
});

it('a key that comes with something else is refused', async () => {
  const request = await files.request('two.csv', customers('two', 1));
  await createDraft(base.pool, request, 'k2');
  await expect(createDraft(base.pool, { ...request, name: 'other' }, 'k2')).rejects.toMatchObject({
    code: 'key-reused',
  });
});

it('a draft is listed with the name of its file and when it was made', async () => {
  const importId = await createDraft(base.pool, await files.request('listed.csv', customers('listed', 1)));
  const [first] = await listImports(base.pool);
  expect(first).toMatchObject({
    entry: { importId, status: 'draft', action: 'add-and-edit', file: 'listed.csv', startedBy: 'test' },
    interrupted: false,
  });
});

it('a draft that is refused stays a draft, and can be mended and started', async () => {
  const request = await files.request('lost.csv', customers('lost', 1));
  const importId = await createDraft(base.pool, { ...request, file: `${request.file}.gone` });
  await expect(startDraft(base.pool, importId)).rejects.toMatchObject({ code: 'file-not-found' });
  const { version } = await findDraft(base.pool, importId);
  expect(await changeDraft(base.pool, { importId, version, request })).toBe(version + 1);
  expect(await startDraft(base.pool, importId)).toMatchObject({ importId, isNew: true });
});

it('an import that is refused when it is queued leaves no trace, and its key is good again', async () => {
  const request = await files.request('trace.csv', customers('trace', 1));
  await rm(request.file);
  const asked = ['k3', 'k3', null].map((key) => enqueueImport(base.pool, request, { key }));
  for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
  const { rowCount } = await base.pool.query(`select from import_draft where request->>'file' = $1`, [
    request.file,
  ]);
  expect(rowCount).toBe(0);
  await files.request('trace.csv', customers('trace', 1));
  expect(await enqueueImport(base.pool, request, { key: 'k3' })).toMatchObject({ isNew: true });
});

it('a change does not overwrite another one, and a start does not start what was changed meanwhile', async () => {
  const request = await files.request('tabs.csv', customers('tabs', 1));
  const importId = await createDraft(base.pool, request);
  await changeDraft(base.pool, { importId, version: 1, request: { ...request, name: 'first' } });
  const second = changeDraft(base.pool, { importId, version: 1, request: { ...request, name: 'second' } });
  await expect(second).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(startDraft(base.pool, importId, { version: 1 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await findDraft(base.pool, importId)).request.name).toBe('first');
});

it('of starting and deleting a draft at the same moment one happens', async () => {
  const importId = await createDraft(base.pool, await files.request('race.csv', customers('race', 1)));
  const [started, deleted] = await Promise.allSettled([
    startDraft(base.pool, importId),
    deleteDraft(base.pool, importId),
  ]);
  expect([started.status, deleted.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  const isThere = (await imports()).includes(`${importId} queued`);
  expect(isThere).toBe(started.status === 'fulfilled');
});

it('what is no draft any more is neither changed nor deleted', async () => {
  const request = await files.request('over.csv', customers('over', 1));
  const { importId } = await enqueueImport(base.pool, request);
  await expect(deleteDraft(base.pool, importId)).rejects.toMatchObject({ code: 'wrong-state' });
  await expect(changeDraft(base.pool, { importId, version: 1, request })).rejects.toMatchObject({
    code: 'wrong-state',
  });
  await expect(deleteDraft(base.pool, 999_999)).rejects.toMatchObject({ code: 'import-not-found' });
});

it('the file of a draft is found by whoever works in another folder', async () => {
  const request = { ...(await files.request('here.csv', customers('here', 1))), file: 'some/here.csv' };
  const importId = await createDraft(base.pool, request);
  expect((await findDraft(base.pool, importId)).request.file).toBe(resolve('some/here.csv'));
  await changeDraft(base.pool, { importId, version: 1, request: { ...request, file: 'other.csv' } });
  expect((await findDraft(base.pool, importId)).request.file).toBe(resolve('other.csv'));
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { usualSizes } from '../../src/import/sizes.ts';
import { startImport } from '../../src/import/run.ts';
import { changeDraft, createDraft, deleteDraft, findDraft } from '../../src/queue/draft.ts';
import { importProgress } from '../../src/queue/progress.ts';
import type { WorkerListener } from '../../src/queue/run-worker.ts';
import { startDraft } from '../../src/queue/start-draft.ts';
import { cancelRehearsal, startRehearsal } from '../../src/queue/start-rehearsal.ts';
import { latestRehearsal, rehearsalEvidence, showRehearsal } from '../../src/registry/rehearsals.ts';
import { rehearseFile } from '../../src/rehearsal/rehearse-file.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { dumpBase, firstDifference } from '../kill/dump-base.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';
import { endOfRehearsal } from './rehearsal-end.ts';
import { Workers } from './workers.ts';

let base: TestDatabase;
let files: Files;
let workers: Workers;

beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
  workers = new Workers();
});

afterEach(async () => {
  await workers.stopAll();
  await base.drop();
  await files.remove();
});

const sizes = { batch: { ...usualSizes.batch, rows: 10 } };
const quiet = { withEvidence: false };

/** A worker in this process; returns how to end it. */
const work = (listener: WorkerListener = {}) => workers.start(base.pool, { listener, sizes, pollMillis: 50 });

async function draft(name: string, rows: number): Promise<number> {
  return createDraft(base.pool, await files.request(`${name}.csv`, customers(name, rows)));
}

const end = (rehearsalId: number): Promise<string> => endOfRehearsal(base.pool, rehearsalId);

it('a worker rehearses a draft, which stays one, and the base stays as it is', async () => {
  const importId = await draft('first', 25);
  const before = await dumpBase(base.pool);
  work();
  const { rehearsalId, isNew, sentences } = await startRehearsal(base.pool, importId, { withEvidence: true });
  expect(isNew).toBe(true);
  expect(sentences.join('\n')).toContain('Subscriptions go to brand');
  expect(await end(rehearsalId)).toBe('completed');
  expect(firstDifference(await dumpBase(base.pool), before)).toBe(null);
  expect((await latestRehearsal(base.pool, importId)).rehearsal).toMatchObject({
    rehearsalId,
    importId,
    draftVersion: 1,
    rows: 25,
    outdated: [],
    result: { rows: { total: 25, created: 25 }, customers: { created: 25, matched: 0, changed: 0 } },
  });
  expect(await rehearsalEvidence(base.pool, rehearsalId)).toMatchObject({ rows: { total: 25 } });
  expect(await findDraft(base.pool, importId)).toMatchObject({ version: 1 });
});

it('a rehearsal that is under way is not begun twice, one of an earlier version of the draft is cancelled', async () => {
  const importId = await draft('twice', 5);
  const first = await startRehearsal(base.pool, importId, quiet);
  expect(await startRehearsal(base.pool, importId, quiet)).toMatchObject({
    rehearsalId: first.rehearsalId,
    isNew: false,
  });
  const { request, version } = await findDraft(base.pool, importId);
  await changeDraft(base.pool, { importId, version, request: { ...request, name: 'another' } });
  const second = await startRehearsal(base.pool, importId, quiet);
  expect(second).toMatchObject({ isNew: true });
  work();
  expect(await end(second.rehearsalId)).toBe('completed');
  expect(await showRehearsal(base.pool, second.rehearsalId)).toMatchObject({ draftVersion: 2, outdated: [] });
});

it('what would refuse the import refuses its rehearsal, but for blank cells that would clear', async () => {
  const request = await files.request('bad.csv', 'Email,FirstName\na@example.com,\n');
  const settings = { ...request.settings, blank: 'clear' as const };
  const clearing = await createDraft(base.pool, { ...request, settings });
  expect((await startRehearsal(base.pool, clearing, quiet)).isNew).toBe(true);
  const nowhere = { ...settings, map: [{ header: 'FirstName', field: 'Nothing' }] };
  const refused = await createDraft(base.pool, { ...request, settings: nowhere });
  await expect(startRehearsal(base.pool, refused, quiet)).rejects.toMatchObject({ code: 'mapping' });
  await expect(startRehearsal(base.pool, 999, quiet)).rejects.toMatchObject({ code: 'import-not-found' });
  expect(await latestRehearsal(base.pool, refused)).toEqual({ rehearsal: null });
});

it('a rehearsal that waits is cancelled at once, one that runs soon, and one that is over not at all', async () => {
  const waiting = await startRehearsal(base.pool, await draft('waiting', 5), quiet);
  expect(await cancelRehearsal(base.pool, waiting.rehearsalId)).toBe('cancelled');
  const running = await startRehearsal(base.pool, await draft('running', 20_000), quiet);
  let asked: Promise<string> | undefined;
  work({
    onRehearsalProgress: (id) => {
      asked ??= cancelRehearsal(base.pool, id);
    },
  });
  expect(await end(running.rehearsalId)).toBe('cancelled');
  expect(await asked).toBe('cancelling');
  const done = await startRehearsal(base.pool, await draft('done', 5), quiet);
  expect(await end(done.rehearsalId)).toBe('completed');
  await expect(cancelRehearsal(base.pool, done.rehearsalId)).rejects.toMatchObject({ code: 'wrong-state' });
  await expect(cancelRehearsal(base.pool, 999)).rejects.toMatchObject({ code: 'rehearsal-not-found' });
});

it('imports run beside a rehearsal, which is outdated by them and tells of the base as it began', async () => {
  const rehearsed = await draft('long', 3_000);
  const imported = await draft('beside', 30);
  const { rehearsalId } = await startRehearsal(base.pool, rehearsed, quiet);
  const importBeside = async (): Promise<void> => {
    await startDraft(base.pool, imported);
    while ((await importProgress(base.pool, imported)).status !== 'completed') await sleep(20);
  };
  let beside: Promise<void> | undefined;
  work({
    onRehearsalProgress: () => {
      beside ??= importBeside();
    },
  });
  expect(await end(rehearsalId)).toBe('completed');
  await beside;
  expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({
    outdated: ['base'],
    result: { rows: { created: 3_000, rejected: 0 }, customers: { created: 3_000 } },
  });
});

/** The same sixty customers under another name. */
const rows = (name: string): string => customers('same', 60).replaceAll(',Ann', `,${name}`);

/** A request for this process, which takes no suggestions. */
async function requested(name: string, text: string) {
  const { suggested: _, ...request } = await files.request(name, text);
  return request;
}

it('numbers add up also when an import changes the same customers meanwhile', async () => {
  await startImport(base.pool, await requested('before.csv', rows('Ann')));
  const often = ['Eve', 'Ann', 'Eve', 'Fay', 'Ann', 'Eve']
    .map(rows)
    .join('')
    .replaceAll('\nEmail,FirstName\n', '\n');
  const importing: Promise<unknown>[] = [];
  const change = await requested('beside.csv', rows('Gil'));
  const rehearsalId = await rehearseFile(base.pool, {
    request: await requested('often.csv', often),
    withEvidence: false,
    sizes,
    listener: {
      onProgress: ({ rows: done }) => void (done === 70 && importing.push(startImport(base.pool, change))),
    },
  });
  await Promise.all(importing);
  expect(importing).toHaveLength(1);
  expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({
    outdated: ['base'],
    result: { customers: { matched: 60, changed: 60 } },
  });
});

it('starting a draft says whether its rehearsal is outdated, and starts it all the same', async () => {
  work();
  const fresh = await draft('fresh', 5);
  await end((await startRehearsal(base.pool, fresh, quiet)).rehearsalId);
  expect((await startDraft(base.pool, fresh)).sentences.join('\n')).not.toContain('outdated');
  const stale = await draft('stale', 5);
  await end((await startRehearsal(base.pool, stale, quiet)).rehearsalId);
  const { file, name, settings, delimiter, startedBy } = await files.request(
    'other.csv',
    customers('other', 3),
  );
  await startImport(base.pool, { file, name, settings, delimiter, startedBy });
  await applyCatalog(base.pool, { segments: [{ name: 'New' }] });
  const { request, version } = await findDraft(base.pool, stale);
  await changeDraft(base.pool, { importId: stale, version, request: { ...request, name: 'Renamed' } });
  expect((await latestRehearsal(base.pool, stale)).rehearsal?.outdated).toEqual(['base', 'catalog', 'draft']);
  const { sentences } = await startDraft(base.pool, stale);
  expect(sentences.at(-1)).toBe(
    'The rehearsal is outdated: the customers, the catalog and the draft changed since, so the import may do something else. Rehearse again to see what.',
  );
});

it('a rehearsal that dies is begun anew by the next worker, and failed when it kills everybody', async () => {
  const importId = await draft('mortal', 30);
  const { rehearsalId } = await startRehearsal(base.pool, importId, quiet);
  const dead = `update rehearsal set status = 'running', attempt = attempt + 1, crashes = $2, rows = 20, created = 20,
    backend_pid = 1, lease_until = now() + interval '30 seconds' where id = $1`;
  await base.pool.query(dead, [rehearsalId, 1]);
  work();
  expect(await end(rehearsalId)).toBe('completed');
  expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({
    attempt: 2,
    result: { rows: { created: 30 } },
  });
  const hopeless = await startRehearsal(base.pool, importId, quiet);
  await base.pool.query(dead, [hopeless.rehearsalId, 3]);
  expect(await end(hopeless.rehearsalId)).toBe('failed');
  expect((await showRehearsal(base.pool, hopeless.rehearsalId)).failure).toContain('died several times');
});

it('a worker that is told to stop leaves its rehearsal to the next one', async () => {
  const { rehearsalId } = await startRehearsal(base.pool, await draft('parked', 3_000), quiet);
  const begun = new Promise<() => Promise<void>>((resolve) => {
    const stop = work({ onRehearsalProgress: () => resolve(stop) });
  });
  await (
    await begun
  )();
  expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({ status: 'queued' });
  work();
  expect(await end(rehearsalId)).toBe('completed');
});

it('one of a file whose file is gone is failed with the reason; one of a terminal that is gone as well', async () => {
  const request = await files.request('gone.csv', customers('gone', 3));
  const { rehearsalId } = await startRehearsal(base.pool, await createDraft(base.pool, request), quiet);
  await base.pool.query(
    `update rehearsal set request = jsonb_set(request, '{file}', '"/nowhere/gone.csv"') where id = $1`,
    [rehearsalId],
  );
  const own = await rehearseFile(base.pool, { request, withEvidence: false });
  await base.pool.query(
    `update rehearsal set status = 'running', backend_pid = 1, lease_until = now() - interval '1 second' where id = $1`,
    [own],
  );
  work();
  expect(await end(rehearsalId)).toBe('failed');
  expect((await showRehearsal(base.pool, rehearsalId)).failure).toContain('/nowhere/gone.csv');
  expect(await end(own)).toBe('failed');
});

it('a draft that is rehearsed again or deleted leaves no rows behind; an import of the same file is told all the same', async () => {
  work();
  const importId = await draft('again', 5);
  await end((await startRehearsal(base.pool, importId, quiet)).rehearsalId);
  await end((await startRehearsal(base.pool, importId, quiet)).rehearsalId);
  const count = async (table: string): Promise<number> =>
    Number((await base.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
  expect([await count('rehearsal'), await count('rehearsal_sample')]).toEqual([1, 5]);
  await deleteDraft(base.pool, importId);
  expect([await count('rehearsal'), await count('rehearsal_sample')]).toEqual([1, 0]);
  await applyCatalog(base.pool, { segments: [{ name: 'Later' }] });
  const same = await draft('again', 5);
  expect((await startDraft(base.pool, same)).sentences.at(-1)).toContain('outdated: the catalog changed');
});

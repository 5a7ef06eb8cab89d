import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importResult } from '../../src/import/result.ts';
import { startImport } from '../../src/import/run.ts';
import { usualSizes } from '../../src/import/sizes.ts';
import { cancelImport } from '../../src/queue/cancel-import.ts';
import { findDraft } from '../../src/queue/draft.ts';
import { importProgress, subscribeProgress } from '../../src/queue/progress.ts';
import type { ProgressReport } from '../../src/queue/progress.ts';
import { retryRejected } from '../../src/queue/retry-rejected.ts';
import type { WorkerListener } from '../../src/queue/run-worker.ts';
import { enqueueImport, startDraft } from '../../src/queue/start-draft.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { runCli } from '../cli/run-cli.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';
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

/** A worker in this process; returns how to end it. */
const work = (listener: WorkerListener = {}) => workers.start(base.pool, { listener, sizes });

async function enqueue(name: string, rows: number): Promise<number> {
  const { importId } = await enqueueImport(
    base.pool,
    await files.request(`${name}.csv`, customers(name, rows)),
  );
  return importId;
}

/** All that is told of an import until it is over. */
async function told(importId: number): Promise<ProgressReport[]> {
  const reports: ProgressReport[] = [];
  for await (const report of subscribeProgress(base.pool, importId)) reports.push(report);
  return reports;
}

async function end(importId: number): Promise<ProgressReport | undefined> {
  return (await told(importId)).at(-1);
}

it('imports run in the order in which they were started, also by two workers', async () => {
  const ids: number[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push(await enqueue(name, 25));
  const begun: number[] = [];
  const listener = { onBegin: (importId: number) => void begun.push(importId) };
  work(listener);
  work(listener);
  for (const id of ids) expect(await end(id)).toMatchObject({ status: 'completed', rows: 25 });
  expect(begun).toEqual(ids);
});

it('a worker that waits begins an import that is queued later', async () => {
  work();
  expect(await end(await enqueue('later', 3))).toMatchObject({
    status: 'completed',
    counts: { total: 3, created: 3 },
  });
});

it('progress tells what is committed, never goes back and ends with the result', async () => {
  const importId = await enqueue('progress', 100);
  const watching = told(importId);
  work();
  const reports = await watching;
  expect(reports[0]).toMatchObject({ status: 'queued', rows: 0, ahead: 0, rowsPerSecond: null });
  expect(reports.at(-1)).toMatchObject({ status: 'completed', rows: 100, counts: { created: 100 } });
  for (const [index, { rows, bytes, seconds }] of reports.slice(1).entries()) {
    expect(rows).toBeGreaterThanOrEqual(reports[index]?.rows ?? 0);
    expect(bytes).toBeGreaterThanOrEqual(reports[index]?.bytes ?? 0);
    expect(seconds).toBeGreaterThanOrEqual(reports[index]?.seconds ?? 0);
  }
  expect(reports.at(-1)?.bytes).toBe(reports.at(-1)?.totalBytes);
});

it('an import that waits is cancelled at once and never begins', async () => {
  const importId = await enqueue('waits', 3);
  expect(await importProgress(base.pool, importId)).toMatchObject({ status: 'queued' });
  expect(await cancelImport(base.pool, importId)).toBe('cancelled');
  expect(await cancelImport(base.pool, importId)).toBe('cancelled');
  const next = await enqueue('next', 3);
  const begun: number[] = [];
  work({ onBegin: (id) => void begun.push(id) });
  await end(next);
  expect(begun).toEqual([next]);
});

it('a running import is cancelled behind the batch at work; what is done stays and is counted', async () => {
  const importId = await enqueue('runs', 1_000);
  const next = await enqueue('next', 3);
  const asked: Promise<string>[] = [];
  work({ onProgress: () => void (asked.length > 0 || asked.push(cancelImport(base.pool, importId))) });
  const last = await end(importId);
  expect(await Promise.all(asked)).toEqual(['cancelling']);
  expect(last).toMatchObject({ status: 'cancelled', cancelling: false, failure: null });
  const done = last?.rows ?? 0;
  expect(done % 10).toBe(0);
  expect(done).toBeLessThan(1_000);
  const { rows } = await base.pool.query<{ count: string }>(
    `select count(*) from customer where created_import = ${importId}`,
  );
  expect(Number(rows[0]?.count)).toBe(done);
  expect(await importResult(base.pool, importId)).toMatchObject({ rows: { total: done, created: done } });
  expect(await end(next)).toMatchObject({ status: 'completed' });
  await expect(cancelImport(base.pool, next)).rejects.toMatchObject({ code: 'wrong-state' });
});

it('an import in a terminal is cancelled from elsewhere, too', async () => {
  const request = await files.request('terminal.csv', customers('terminal', 1_000));
  let importId = 0;
  const asked: Promise<string>[] = [];
  const result = await startImport(
    base.pool,
    { ...request, suggested: { tell: () => undefined } },
    {
      sizes,
      listener: {
        onStart: (started) => (importId = started.importId),
        onProgress: () => void (asked.length > 0 || asked.push(cancelImport(base.pool, importId))),
      },
    },
  );
  expect(await Promise.all(asked)).toEqual(['cancelling']);
  expect(result).toMatchObject({ importId, status: 'cancelled' });
});

it('an import whose process is gone is cancelled at once', async () => {
  const importId = await enqueue('gone', 3);
  await base.pool.query(`update import set status = 'running', attempt = 1 where id = $1`, [importId]);
  expect(await cancelImport(base.pool, importId)).toBe('cancelled');
});

it('a worker that is told to stop finishes its batch, and the next one goes on behind it', async () => {
  const importId = await enqueue('stop', 200);
  const stopping: Promise<void>[] = [];
  const stop = work({ onProgress: () => void stopping.push(stop()) });
  for await (const { rows } of subscribeProgress(base.pool, importId)) if (rows > 0) break;
  await Promise.all(stopping);
  const parked = await importProgress(base.pool, importId);
  expect(parked).toMatchObject({ status: 'running', attempt: 1 });
  expect(parked.rows).toBeLessThan(200);
  const { rows } = await base.pool.query('select crashes, owner from import where id = $1', [importId]);
  expect(rows).toEqual([{ crashes: 0, owner: null }]);
  work();
  expect(await end(importId)).toMatchObject({ status: 'completed', rows: 200, attempt: 2 });
});

it('an import whose file is gone is failed with the reason, and the next one runs', async () => {
  const request = await files.request('vanished.csv', customers('vanished', 3));
  const { importId } = await enqueueImport(base.pool, request);
  await rm(request.file);
  const next = await enqueue('next', 3);
  work();
  const failed = await end(importId);
  expect(failed?.status).toBe('failed');
  expect(failed?.failure).toMatch(/no file/u);
  expect(await end(next)).toMatchObject({ status: 'completed' });
});

it('what somebody wanted cancelled when its worker died is not begun again', async () => {
  const importId = await enqueue('wanted', 3);
  await base.pool.query(`update import set status = 'running', attempt = 1 where id = $1`, [importId]);
  await base.pool.query('insert into import_control (import_id, cancel_requested) values ($1, true)', [
    importId,
  ]);
  work();
  expect(await end(importId)).toMatchObject({ status: 'cancelled', attempt: 2, rows: 0 });
});

it('an import whose connection breaks ten times in a row is failed with the reason', async () => {
  const importId = await enqueue('breaks', 3);
  await base.pool.query(`update import set breaks = 10, trouble = 'it broke' where id = $1`, [importId]);
  work();
  const failed = await end(importId);
  expect(failed?.status).toBe('failed');
  expect(failed?.failure).toMatch(/broke 10 times in a row at the same place \(it broke\)/u);
});

it('watching an import that was interrupted in a terminal says how to continue it', async () => {
  const importId = await enqueue('left', 3);
  await base.pool.query(`update import set status = 'running', for_workers = false where id = $1`, [
    importId,
  ]);
  const followed = await runCli(['follow', String(importId)], base);
  expect(followed.status).toBe(1);
  expect(followed.err).toContain(`muster import --resume ${importId}`);
});

it('an import that a full disk stops waits for room and goes on by itself', async () => {
  await base.pool.query(`create function disk_full() returns trigger language plpgsql as
    $$ begin raise exception 'no space left' using errcode = '53100'; end $$`);
  await base.pool.query('create trigger no_room before insert on customer execute function disk_full()');
  const importId = await enqueue('full', 3);
  const watching = told(importId);
  work();
  for await (const { trouble } of subscribeProgress(base.pool, importId)) if (trouble !== null) break;
  await base.pool.query('drop trigger no_room on customer');
  const reports = await watching;
  expect(reports.map(({ trouble }) => trouble)).toContain('no space left');
  expect(reports.at(-1)).toMatchObject({ status: 'completed', trouble: null, counts: { created: 3 } });
});

it('rejected rows are retried with the same settings and the phone style that was found', async () => {
  const text = 'Email;MobilePhone\nann@example.com;+12025550123\nno address;1-202-555\nbob;12025550199x\n';
  const request = await files.request('retry.csv', text);
  const { importId } = await enqueueImport(base.pool, { ...request, settings: { ...request.settings } });
  work();
  expect(await end(importId)).toMatchObject({ counts: { created: 1, rejected: 2 } });
  const retry = { save: files.save, startedBy: 'ann', key: 'once' };
  const draftId = await retryRejected(base.pool, importId, retry);
  expect(await retryRejected(base.pool, importId, retry)).toBe(draftId);
  const draft = await findDraft(base.pool, draftId);
  expect(draft.request).toMatchObject({ delimiter: ';', encoding: 'utf-8', startedBy: 'ann' });
  expect(draft.request.settings.phoneStyle).not.toBe(null);
  await startDraft(base.pool, draftId);
  expect(await end(draftId)).toMatchObject({ file: 'retry rejected.csv', counts: { total: 2, rejected: 2 } });
  await expect(retryRejected(base.pool, await enqueue('none', 1), retry)).rejects.toMatchObject({
    code: 'wrong-state',
  });
});

it('an import in a terminal lets one go first that waits for longer', async () => {
  const ids: number[] = [];
  const begun: number[] = [];
  const run = async (name: string): Promise<void> => {
    const request = await files.request(`${name}.csv`, customers(name, 100));
    const { file, name: title, settings, delimiter, startedBy } = request;
    let importId = 0;
    const listener = {
      onStart(started: { importId: number }) {
        importId = started.importId;
        ids.push(importId);
      },
      onProgress: () => void (begun.includes(importId) || begun.push(importId)),
    };
    await startImport(base.pool, { file, name: title, settings, delimiter, startedBy }, { sizes, listener });
  };
  const runs: Promise<void>[] = [];
  for (const name of ['one', 'two', 'three']) {
    const known = ids.length;
    runs.push(run(name));
    while (ids.length === known) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(runs);
  expect(begun).toEqual(ids);
});

it('the command line watches an import to its end, with the exit status of "import"', async () => {
  const fine = await enqueue('fine', 3);
  const { importId: bad } = await enqueueImport(
    base.pool,
    await files.request('bad.csv', 'Email\nno address\n'),
  );
  const cancelled = await enqueue('cancelled', 3);
  const cancelling = await runCli(['imports', 'cancel', String(cancelled)], base);
  expect(cancelling.status).toBe(0);
  expect(cancelling.out).toMatch(/is cancelled/u);
  work();
  expect(await runCli(['follow', String(fine)], base)).toMatchObject({ status: 0 });
  const followed = await runCli(['follow', String(bad), '--json'], base);
  expect(followed.status).toBe(2);
  expect(JSON.parse(followed.out)).toEqual(await importResult(base.pool, bad));
  expect(await runCli(['follow', String(cancelled)], base)).toMatchObject({ status: 1 });
  expect(await runCli(['follow', '999'], base)).toMatchObject({ status: 1 });
});

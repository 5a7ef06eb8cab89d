import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importProgress } from '../../src/queue/progress.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { enqueueImport } from '../../src/queue/start-draft.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { customerHistory } from '../../src/registry/customer-history.ts';
import { findCustomer } from '../../src/registry/find-customer.ts';
import { previewUndo } from '../../src/registry/preview-undo.ts';
import { customerDetails } from '../../src/registry/customer-details.ts';
import { keptValues } from '../../src/registry/undo-values.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import { undoHere } from '../../src/undo/undo-here.ts';
import { subscribeUndo, undoProgressOf } from '../../src/undo/undo-progress.ts';
import type { UndoProgress } from '../../src/undo/undo-progress.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';
import { importLines, undoneHere } from './imports-here.ts';

let base: TestDatabase;
let files: Files;
let worker: { readonly stop: () => Promise<void> } | null;

beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
  worker = null;
});

afterEach(async () => {
  await worker?.stop();
  await base.drop();
  await files.remove();
});

/** A worker in this process, until the test ends. */
function work(onBegin: (importId: number) => void = () => undefined): void {
  const asked = new AbortController();
  const running = runWorker(base.pool, { owner: 'test', signal: asked.signal, listener: { onBegin } });
  worker = {
    async stop() {
      asked.abort();
      await running;
    },
  };
}

const imported = (...lines: readonly string[]): Promise<number> => importedWith({}, ...lines);

const importedWith = (settings: Partial<ImportSettings>, ...lines: readonly string[]): Promise<number> =>
  importLines({ pool: base.pool, files }, settings, lines);

const start = (importId: number): ReturnType<typeof startUndo> =>
  startUndo(base.pool, { importId, startedBy: 'anna', windowDays: 30 });

const undone = (importId: number): Promise<UndoProgress> => undoneHere(base.pool, importId);

async function emailsAndNames(): Promise<string[]> {
  const { rows } = await base.pool.query<{ text: string }>(
    `select concat_ws(' ', id, email, first_name) as text from customer order by id`,
  );
  return rows.map(({ text }) => text);
}

describe('an undo', () => {
  it('is done by a worker in its turn, behind what was started before it', async () => {
    const first = await imported('Email', 'ann@example.com');
    const { importId: second } = await enqueueImport(
      base.pool,
      await files.request('second.csv', customers('b', 3)),
    );
    await start(first);
    expect(await undoProgressOf(base.pool, first)).toMatchObject({ status: 'undoing', ahead: 1 });
    const begun: number[] = [];
    work((importId) => begun.push(importId));
    const told: UndoProgress[] = [];
    for await (const progress of subscribeUndo(base.pool, first)) told.push(progress);
    expect(told.at(-1)).toMatchObject({ status: 'undone', rows: 1, totalRows: 1, startedBy: 'anna' });
    expect(begun).toEqual([second, first]);
    expect(await importProgress(base.pool, second)).toMatchObject({ status: 'completed' });
    expect(await emailsAndNames()).toEqual([
      '2 b0@example.com Ann',
      '3 b1@example.com Ann',
      '4 b2@example.com Ann',
    ]);
  });

  it('happens once, however often it is begun', async () => {
    const importId = await imported('Email', 'ann@example.com');
    const begun = await Promise.all(Array.from({ length: 20 }, () => start(importId)));
    expect(begun.filter(({ isNew }) => isNew)).toHaveLength(1);
    await undoHere(base.pool, importId);
    expect(await start(importId)).toEqual({ importId, status: 'undone', isNew: false });
  });

  it('stands in the history of a customer that stays, with its own time', async () => {
    await imported('Email,FirstName', 'ann@example.com,Anna');
    const importId = await imported('Email,FirstName', 'ann@example.com,Ann');
    const { startedAt } = await undone(importId);
    const { changes } = await customerHistory(base.pool, await findCustomer(base.pool, 'ann@example.com'));
    expect(changes.map(({ created, undo, fields }) => ({ created, undo, fields }))).toEqual([
      { created: true, undo: false, fields: [] },
      {
        created: false,
        undo: false,
        fields: [{ field: 'FirstName', brand: null, before: 'Anna', after: 'Ann' }],
      },
      {
        created: false,
        undo: true,
        fields: [{ field: 'FirstName', brand: null, before: 'Ann', after: 'Anna' }],
      },
    ]);
    expect(changes.at(-1)).toMatchObject({ importId, row: 1, at: startedAt });
    expect(await customerDetails(base.pool, 1)).toMatchObject({ firstName: 'Anna', changedAt: startedAt });
  });

  it('gives emails back that two customers had swapped', async () => {
    await imported('Email,MobilePhone', 'a@example.com,+4915112345678', 'b@example.com,+4915112345679');
    const before = await emailsAndNames();
    const importId = await importedWith(
      { onContactChange: 'replace' },
      'Email,MobilePhone',
      'c@example.com,+4915112345678',
      'a@example.com,+4915112345679',
      'b@example.com,+4915112345678',
    );
    expect(await emailsAndNames()).toEqual(['1 b@example.com', '2 a@example.com']);
    expect(await undone(importId)).toMatchObject({ counts: { updated: { total: 3, restored: 3 } } });
    expect(await emailsAndNames()).toEqual(before);
  });

  it('leaves an identifier with whoever has it now, and says so', async () => {
    await imported('Email,MobilePhone', 'a@example.com,+4915112345678');
    const importId = await importedWith(
      { onContactChange: 'replace' },
      'Email,MobilePhone',
      'b@example.com,+4915112345678',
    );
    await imported('Email', 'a@example.com');
    const { counts, kept } = await previewUndo(base.pool, { importId, windowDays: 30 });
    const stays = {
      row: 1,
      customerId: 1,
      field: 'Email',
      brand: null,
      present: 'b@example.com',
      former: 'a@example.com',
      reason: 'held-by-another',
      heldBy: 3,
    };
    expect(kept).toEqual([stays]);
    expect(await undone(importId)).toMatchObject({ counts });
    expect(await keptValues(base.pool, importId, { row: 0, skip: 0, limit: 10 })).toEqual([stays]);
    expect(await emailsAndNames()).toEqual(['1 b@example.com', '3 a@example.com']);
  });

  it('of a creation lists what the creation wrote, and nothing that came later', async () => {
    const importId = await imported('Email,FirstName', 'a@example.com,Ann');
    await imported('Email,FirstName,LastName', 'a@example.com,Anna,Alt');
    const { kept, counts } = await previewUndo(base.pool, { importId, windowDays: 30 });
    expect(kept.map(({ field, reason }) => [field, reason])).toEqual([
      ['Email', 'last-identifier'],
      ['FirstName', 'changed-since'],
    ]);
    expect(counts.created).toEqual({ total: 1, removed: 0, kept: 1 });
  });

  it('makes room: who comes later gets the identifiers, and another id', async () => {
    const lines = ['Email', ...Array.from({ length: 40 }, (_, index) => `u${index}@example.com`)];
    const first = await imported(...lines);
    await undone(first);
    const second = await imported(...lines);
    expect(await importProgress(base.pool, second)).toMatchObject({ counts: { created: 40 } });
    expect((await emailsAndNames())[0]).toBe('81 u0@example.com');
  });

  it('that was given up by workers says why, and goes on when it is begun again', async () => {
    const importId = await imported('Email', 'ann@example.com');
    const { until } = await previewUndo(base.pool, { importId, windowDays: 30 });
    await start(importId);
    await base.pool.query('update import set crashes = 3 where id = $1', [importId]);
    work();
    const told: UndoProgress[] = [];
    for await (const progress of subscribeUndo(base.pool, importId)) told.push(progress);
    expect(told.at(-1)).toMatchObject({
      status: 'failed',
      failure: expect.stringMatching(/^The process that undid the import died 3 times/u) as unknown,
    });
    await worker?.stop();
    expect(await previewUndo(base.pool, { importId, windowDays: 30 })).toMatchObject({ until });
    expect(await undone(importId)).toMatchObject({ status: 'undone', failure: null });
    expect(await emailsAndNames()).toEqual([]);
  });
});

describe('what cannot be undone', () => {
  it('is refused with a sentence that says why', async () => {
    await expect(start(9)).rejects.toThrow('There is no import 9');
    const { importId } = await enqueueImport(base.pool, await files.request('q.csv', customers('q', 1)));
    await expect(start(importId)).rejects.toThrow(`Import ${importId} is queued: wait for its end`);
    await expect(undoProgressOf(base.pool, importId)).rejects.toThrow('was not undone');
  });

  it('is an import that ended too long ago, unless its undo was begun in time', async () => {
    const late = await imported('Email', 'ann@example.com');
    const age = async (): Promise<void> => {
      await base.pool.query(
        `update import set finished_at = finished_at - interval '31 days' where id = $1`,
        [late],
      );
    };
    await age();
    await expect(start(late)).rejects.toThrow('ended more than 30 days ago');
    expect(await previewUndo(base.pool, { importId: late, windowDays: 30 })).toMatchObject({
      possible: false,
    });
    await startUndo(base.pool, { importId: late, startedBy: 'anna', windowDays: 40 });
    await base.pool.query(`update import set status = 'failed' where id = $1`, [late]);
    expect(await start(late)).toMatchObject({ isNew: true });
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeliveryError } from '../../src/notify/channel.ts';
import type { Channel } from '../../src/notify/channel.ts';
import type { ImportEvent } from '../../src/notify/event.ts';
import { runNotifier } from '../../src/notify/run-notifier.ts';
import type { NotifierListener } from '../../src/notify/run-notifier.ts';
import { cancelImport } from '../../src/queue/cancel-import.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { enqueueImport } from '../../src/queue/start-draft.ts';
import { startUndo } from '../../src/undo/start-undo.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { customers, makeFiles } from '../queue/files.ts';
import type { Files } from '../queue/files.ts';

let base: TestDatabase;
let files: Files;
beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
});
afterEach(async () => {
  await base.drop();
  await files.remove();
});

/** Tells by a channel that fails as often as is said, until enough was told. */
async function notified(enough: number, failures = 0, processes = 1) {
  const told: ImportEvent[] = [];
  const failed: (number | null)[] = [];
  const ended = new AbortController();
  let left = failures;
  const tell: Channel['tell'] = (event) => {
    left -= 1;
    if (left >= 0) return Promise.reject(new DeliveryError('status 500'));
    told.push(event);
    return Promise.resolve();
  };
  const listener: NotifierListener = {
    onTold: () => {
      if (told.length >= enough) ended.abort();
    },
    onFailed: (_importId, _channel, { pause }) => {
      failed.push(pause);
      if (pause === null) ended.abort();
    },
  };
  const options = {
    channels: [{ name: 'webhook' as const, tell }],
    signal: ended.signal,
    listener,
    pauses: [0, 0, 0],
    pollMillis: 20,
  };
  await Promise.all(Array.from({ length: processes }, () => runNotifier(base.pool, options)));
  return { told, failed };
}

const deaf: NotifierListener = { onTold: () => undefined, onFailed: () => undefined };

const openChannel = () =>
  base.pool.query(
    `insert into notification_channel (name, since) values ('webhook', now() - interval '1 hour')`,
  );

async function completed(name: string): Promise<number> {
  const { importId } = await enqueueImport(base.pool, await files.request(`${name}.csv`, customers(name, 3)));
  const ended = new AbortController();
  const listener = { onEnd: () => ended.abort() };
  await runWorker(base.pool, { owner: 'test', signal: ended.signal, pollMillis: 20, listener });
  return importId;
}

it('an import that is completed or cancelled is told of with its counts', async () => {
  await openChannel();
  const done = await completed('done');
  const { importId: waiting } = await enqueueImport(
    base.pool,
    await files.request('waiting.csv', customers('waiting', 3)),
  );
  await cancelImport(base.pool, waiting);
  const { told } = await notified(2);
  expect(told).toMatchObject([
    { importId: done, status: 'completed', rows: { total: 3, created: 3 } },
    { importId: waiting, status: 'cancelled', rows: { total: 0 } },
  ]);
});

it('an import that was undone is told of as such', async () => {
  await openChannel();
  const importId = await completed('taken-back');
  await startUndo(base.pool, { importId, startedBy: 'test', windowDays: 30 });
  const ended = new AbortController();
  await runWorker(base.pool, {
    owner: 'test',
    signal: ended.signal,
    pollMillis: 20,
    listener: { onEnd: () => ended.abort() },
  });
  expect((await notified(2)).told).toMatchObject([
    { importId, status: 'completed' },
    { importId, status: 'undone' },
  ]);
});

it('an import that a stop rule pauses is told of, and again when it is over', async () => {
  await openChannel();
  const { settings, ...request } = await files.request('bad.csv', `Email\n${'bad\n'.repeat(100)}`);
  const { importId } = await enqueueImport(base.pool, {
    ...request,
    settings: { ...settings, stopRejected: 0.01 },
  });
  const ended = new AbortController();
  const listener = { onEnd: () => ended.abort() };
  await runWorker(base.pool, { owner: 'test', signal: ended.signal, pollMillis: 20, listener });
  expect((await notified(1)).told).toMatchObject([{ importId, status: 'paused', rows: { total: 0 } }]);
  await cancelImport(base.pool, importId);
  expect((await notified(1)).told).toMatchObject([{ importId, status: 'cancelled' }]);
});

it('what is not taken is told again with the same id, and given up behind the last attempt', async () => {
  await openChannel();
  await completed('once');
  const { told, failed } = await notified(1, 2);
  expect(failed).toEqual([0, 0]);
  expect(told).toHaveLength(1);
  await completed('never');
  expect(await notified(1, 99)).toMatchObject({ told: [], failed: [0, 0, 0, null] });
  const { rows } = await base.pool.query(
    `select trouble, given_up_at is not null as "givenUp", delivered_at is not null as delivered
      from notification n join import_event e on e.id = n.event_id order by e.happened_at`,
  );
  expect(rows).toEqual([
    { trouble: null, givenUp: false, delivered: true },
    { trouble: 'status 500', givenUp: true, delivered: false },
  ]);
});

it('whoever dies while telling is stood in for by another', async () => {
  await openChannel();
  await completed('left');
  const ended = new AbortController();
  const neverDone = (): Promise<void> => {
    ended.abort();
    return Promise.reject(new DeliveryError('broken off'));
  };
  const channels = [{ name: 'webhook' as const, tell: neverDone }];
  await runNotifier(base.pool, { channels, signal: ended.signal, listener: deaf });
  await base.pool.query(`update notification set next_at = next_at - interval '1 minute'`);
  expect((await notified(1)).told).toHaveLength(1);
});

it('of several processes one tells each event', async () => {
  await openChannel();
  for (let each = 0; each < 3; each += 1) await completed(`import${each}`);
  const { told } = await notified(3, 0, 4);
  expect(new Set(told.map(({ id }) => id)).size).toBe(3);
  expect(told).toHaveLength(3);
});

it('nobody is told of what happened before there was a channel', async () => {
  const before = await completed('before');
  const ended = new AbortController();
  const opened = new Promise<void>((resolve) => setTimeout(resolve, 200));
  void opened.then(() => ended.abort());
  const silent = { name: 'webhook' as const, tell: () => Promise.reject(new Error(`told of ${before}`)) };
  await runNotifier(base.pool, { channels: [silent], signal: ended.signal, listener: deaf, pollMillis: 20 });
  const after = await completed('after');
  const { told } = await notified(1);
  expect(told).toMatchObject([{ importId: after }]);
});

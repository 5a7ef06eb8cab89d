import type pg from 'pg';
import type { FileStore } from '../store/file-store.ts';
import type { Measured, Sample } from './exposition.ts';
import { selectBatchTimes, selectByStatus, selectNotifications, selectQueue } from './metrics.sql.ts';
import type { BatchTimeRecord, NotificationRecord, QueueRecord, StatusRecord } from './metrics.sql.ts';

/**
 * What the base knows of imports, of all processes that ever worked on it: whichever is asked says the same, and no
 * restart sets a counter back.
 */
export async function measureBase(pool: pg.Pool): Promise<Measured[]> {
  const byStatus = await selectByStatus(pool);
  return [
    ...importsOf(byStatus, await selectQueue(pool)),
    ...rowsOf(byStatus),
    batchTimes(await selectBatchTimes(pool)),
    ...notificationsOf(await selectNotifications(pool)),
  ];
}

/** Nothing where nobody knows. */
export async function measureFiles(files: FileStore): Promise<Measured[]> {
  const free = await files.freeBytes().catch(() => null);
  if (free === null) return [];
  return [gauge('muster_file_store_free_bytes', 'Bytes that can still be written to the file store.', free)];
}

export function gauge(name: string, help: string, value: number): Measured {
  return { name, help, type: 'gauge', samples: [{ value }] };
}

const statuses = [
  'queued',
  'running',
  'paused',
  'completed',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;

function importsOf(byStatus: readonly StatusRecord[], queue: QueueRecord | undefined): Measured[] {
  const counts = new Map(byStatus.map(({ status, imports }) => [status, Number(imports)]));
  const samples: Sample[] = [
    { labels: { status: 'draft' }, value: Number(queue?.drafts ?? 0) },
    ...statuses.map((status) => ({ labels: { status }, value: counts.get(status) ?? 0 })),
  ];
  return [
    { name: 'muster_imports', help: 'Imports by status.', type: 'gauge', samples },
    gauge('muster_queue_length', 'Imports that wait for their turn.', Number(queue?.queued ?? 0)),
    gauge('muster_queue_oldest_seconds', 'How long the first of them has waited.', queue?.oldest ?? 0),
  ];
}

const outcomes = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  'not-found': 'not_found',
  rejected: 'rejected',
  blank: 'blank',
} as const;

function rowsOf(byStatus: readonly StatusRecord[]): Measured[] {
  const sum = (of: (record: StatusRecord) => string | number): number =>
    byStatus.reduce((total, record) => total + Number(of(record)), 0);
  const running = byStatus.find(({ status }) => status === 'running');
  const seconds = running?.seconds ?? 0;
  return [
    {
      name: 'muster_import_rows_total',
      help: 'Rows of committed batches by outcome.',
      type: 'counter',
      samples: Object.entries(outcomes).map(([outcome, column]) => ({
        labels: { outcome },
        value: sum((record) => record[column]),
      })),
    },
    counter(
      'muster_import_warnings_total',
      'Warnings of committed batches.',
      sum(({ warnings }) => warnings),
    ),
    counter(
      'muster_import_seconds_total',
      'Time spent on them.',
      sum((record) => record.seconds),
    ),
    gauge(
      'muster_import_rows_per_second',
      'Of the import that runs, since its start; 0 when none does.',
      seconds > 0 ? Number(running?.done) / seconds : 0,
    ),
  ];
}

function counter(name: string, help: string, value: number): Measured {
  return { name, help, type: 'counter', samples: [{ value }] };
}

function batchTimes(records: readonly BatchTimeRecord[]): Measured {
  let batches = 0;
  const buckets = records.map(({ at_most: atMost, batches: count }) => {
    batches += Number(count);
    const le = Number.isFinite(atMost) ? String(atMost) : '+Inf';
    return { suffix: '_bucket', labels: { le }, value: batches };
  });
  const seconds = records.reduce((total, record) => total + record.seconds, 0);
  const ends = [
    { suffix: '_sum', value: seconds },
    { suffix: '_count', value: batches },
  ];
  const help = 'How long batches took from the commit before to their own.';
  return { name: 'muster_batch_seconds', help, type: 'histogram', samples: [...buckets, ...ends] };
}

function notificationsOf(records: readonly NotificationRecord[]): Measured[] {
  const samples = (of: (record: NotificationRecord) => string): Sample[] =>
    records.map((record) => ({ labels: { channel: record.channel }, value: Number(of(record)) }));
  return [
    {
      name: 'muster_notifications_waiting',
      help: 'Notifications that nobody has taken yet.',
      type: 'gauge',
      samples: samples(({ waiting }) => waiting),
    },
    {
      name: 'muster_notifications_given_up',
      help: 'Notifications of the last month that nobody took.',
      type: 'gauge',
      samples: samples((record) => record.given_up),
    },
  ];
}

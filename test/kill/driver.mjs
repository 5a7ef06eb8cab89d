// One import, its undo, or a worker, in a process of its own, to be killed. Takes one argument, JSON: see `Task` in import-process.ts. Says
// what happens line by line in JSON on standard output.
// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access -- not TypeScript: Node 20 runs it as it is
import { resumeImport, startImport } from '../../dist/import/run.js';
import { runWorker } from '../../dist/queue/run-worker.js';
import { createPool } from '../../dist/store/pool.js';
import { undoHere } from '../../dist/undo/undo-here.js';

const task = JSON.parse(process.argv[2]);
let stopBehindRow = task.stopBehindRow ?? Infinity;
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const onProgress = ({ rows }) => {
  say({ rows });
  // Between two batches: everything up to here is committed and no transaction is open.
  if (rows < stopBehindRow) return;
  stopBehindRow = Infinity;
  process.kill(process.pid, 'SIGSTOP');
};
const listener = {
  onStart: ({ importId }) => say({ started: importId }),
  onWait: (sentence) => say({ waits: sentence }),
  onProgress,
};
const pool = createPool(task.url);
const options = { listener, sizes: task.sizes };

/** Runs what is queued until SIGTERM. */
async function work() {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const workerListener = {
    onBegin: (importId) => say({ started: importId }),
    onProgress: (_, progress) => onProgress(progress),
    onRehearsalBegin: (rehearsalId) => say({ rehearses: rehearsalId }),
    onRehearsalProgress: (_, progress) => onProgress(progress),
    onRehearsalEnd: (rehearsalId, error) => say({ rehearsed: rehearsalId, refused: error?.message }),
    onEnd: (importId, error) => say({ ended: importId, refused: error?.code ?? error?.message }),
  };
  const owner = `worker ${process.pid}`;
  const { sizes, pollMillis } = task;
  await runWorker(pool, { owner, sizes, pollMillis, signal: stop.signal, listener: workerListener });
  return { status: 'stopped' };
}

async function runOne() {
  if (task.undo !== undefined) return undoHere(pool, task.importId, { sizes: task.undo, onProgress });
  return task.importId === undefined
    ? await startImport(pool, task.request, { ...options, startedAt: task.startedAt })
    : await resumeImport(pool, { importId: task.importId, file: null }, options);
}

try {
  const result = task.worker === true ? await work() : await runOne();
  say({ status: result.status });
} catch (error) {
  // What has no code of ours is a bug: its stack says where.
  say({ refused: error.name === 'Refusal' ? error.code : 'bug', sentence: error.stack });
}
await pool.end();

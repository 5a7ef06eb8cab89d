// One import in a process of its own, to be killed. Takes one argument, JSON: see `Task` in import-process.ts. Says
// what happens line by line in JSON on standard output.
// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access -- not TypeScript: Node 20 runs it as it is
import { resumeImport, startImport } from '../../dist/import/run.js';
import { createPool } from '../../dist/store/pool.js';

const task = JSON.parse(process.argv[2]);
let stopBehindRow = task.stopBehindRow ?? Infinity;
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const listener = {
  onStart: ({ importId }) => say({ started: importId }),
  onWait: (sentence) => say({ waits: sentence }),
  onProgress: ({ rows }) => {
    say({ rows });
    // Between two batches: everything up to here is committed and no transaction is open.
    if (rows < stopBehindRow) return;
    stopBehindRow = Infinity;
    process.kill(process.pid, 'SIGSTOP');
  },
};
const pool = createPool(task.url);
const options = { listener, sizes: task.sizes };
try {
  const result =
    task.importId === undefined
      ? await startImport(pool, task.request, { ...options, startedAt: task.startedAt })
      : await resumeImport(pool, { importId: task.importId, file: null }, options);
  say({ status: result.status });
} catch (error) {
  // What has no code of ours is a bug: its stack says where.
  say({ refused: error.name === 'Refusal' ? error.code : 'bug', sentence: error.stack });
}
await pool.end();

import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { formatTable } from '#src/cli/table.ts';
import { createPool } from '#src/store/pool.ts';
import { readCpuProfile } from './cpu-profile.ts';
import type { Time } from './cpu-profile.ts';
import { resetStatements, selectActivity, selectStatements } from './profile.sql.ts';
import type { Watch } from './bench.ts';

/** What the server must be started with. */
export const profileServerSettings = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'off',
};

/** Runs the engine with Node's profiler, asks the server all the time what it does, and tells both. */
export function profileWatch(to: { folder: string; onText: (text: string) => void }): Watch {
  return async (base, run) => {
    const watcher = createPool(base.url, 1);
    await resetStatements(watcher);
    const stop = new AbortController();
    const watching = sampleActivity(watcher, stop.signal);
    try {
      const report = await run(['--cpu-prof', `--cpu-prof-dir=${to.folder}`, '--cpu-prof-interval=500']);
      stop.abort();
      to.onText(activityTable(await watching));
      to.onText(await statementTable(watcher));
      to.onText(await nodeTables(to.folder));
      return report;
    } finally {
      stop.abort();
      await watcher.end();
    }
  };
}

const sampleMs = 20;

async function sampleActivity(pool: pg.Pool, signal: AbortSignal): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  for (let last = performance.now(); !signal.aborted;) {
    const activity = await selectActivity(pool);
    const now = performance.now();
    for (const { statement, waits } of activity) {
      const name = `${statement}\t${waits}`;
      seen.set(name, (seen.get(name) ?? 0) + (now - last) / 1000);
    }
    last = now;
    await sleep(sampleMs);
  }
  return seen;
}

const number = (value: number, digits = 1): string => value.toFixed(digits);

function activityTable(seen: ReadonlyMap<string, number>): string {
  const longest = [...seen].sort(([, a], [, b]) => b - a).slice(0, 30);
  return formatTable({
    columns: [{ title: 's', align: 'right' }, { title: 'waits' }, { title: 'server process' }],
    rows: longest.map(([name, seconds]) => {
      const [statement = '', waits = ''] = name.split('\t');
      return [number(seconds), waits, statement];
    }),
  });
}

async function statementTable(pool: pg.Pool): Promise<string> {
  const right = 'right';
  return formatTable({
    columns: [
      { title: 's', align: right },
      { title: 'calls', align: right },
      { title: 'rows', align: right },
      { title: 'WAL MB', align: right },
      { title: 'statement' },
    ],
    rows: (await selectStatements(pool)).map(({ statement, calls, seconds, rows, wal_mb: wal }) => [
      number(seconds),
      number(calls, 0),
      number(rows, 0),
      number(wal, 0),
      statement,
    ]),
  });
}

async function nodeTables(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('CPU.')).sort();
  const newest = files.at(-1);
  if (newest === undefined) return 'Node wrote no profile.';
  const path = join(folder, newest.replace('CPU.', 'engine.'));
  await rename(join(folder, newest), path);
  const profile = await readCpuProfile(path);
  const table = (title: string, times: readonly Time[], count: number): string =>
    formatTable({
      columns: [{ title: 's', align: 'right' }, { title: '%', align: 'right' }, { title }],
      rows: times
        .slice(0, count)
        .map(({ name, seconds }) => [number(seconds, 2), number((100 * seconds) / profile.seconds), name]),
    });
  return `${table('stage', profile.stages, 12)}\n${table('file', profile.files, 40)}\n${table('function', profile.functions, 60)}\nThe profile: ${path}`;
}

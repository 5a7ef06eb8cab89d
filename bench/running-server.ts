import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from '#src/client/client.ts';
import type { Client } from '#src/client/client.ts';
import { packageRoot } from '#src/config.ts';
import type { OpenBase } from './bases.ts';
import type { EngineCost } from './case-result.ts';
import { measure } from './measure.ts';
import { peakBytesOf } from './process-memory.ts';
import { ownSeconds } from './processor.ts';

/** `muster serve` in a process of its own. */
export interface RunningServer {
  readonly client: Client;
  /** What some work costs; its peak memory is that of the process until then. */
  readonly measure: <T>(work: () => Promise<T>) => Promise<{ done: T; cost: EngineCost }>;
}

/** Starts a server on a base, does the work and stops it. */
export async function withServer<T>(
  { url, pool }: OpenBase,
  dataDir: string,
  work: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const args = ['serve', '--port', '0', '--no-auth', '--data-dir', dataDir, '--database', url];
  const child = spawn(process.execPath, [join(packageRoot, 'bin/muster.js'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  try {
    const client = createClient(await addressOf(child));
    return await work({ client, measure: (part) => measureServer(pool, child.pid ?? 0, part) });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface(stdout)) {
    const [address] = /http:\/\/[^\s/]+:\d+/u.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('muster serve ended before it answered: start it by hand to see why');
}

async function measureServer<T>(
  pool: OpenBase['pool'],
  pid: number,
  work: () => Promise<T>,
): Promise<{ done: T; cost: EngineCost }> {
  const cpuBefore = await ownSeconds(pid);
  const { done, ...cost } = await measure(pool, work);
  const cpuSeconds = (await ownSeconds(pid)) - cpuBefore;
  return { done, cost: { ...cost, cpuSeconds, peakBytes: (await peakBytesOf(pid)) ?? 0, phases: {} } };
}

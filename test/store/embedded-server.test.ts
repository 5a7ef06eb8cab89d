import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/config.ts';
import { isAlive, readPostmaster } from '../../src/store/postmaster.ts';
import { canEnter } from '../../src/store/server-user.ts';
import { startMuster, type MusterProcess } from './muster-process.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY };
/** Root can start Muster as another user, unless this checkout lies where only root may enter. */
const othersReachUs = isRoot && (await canEnter(nobody, packageRoot));

let parent: string;
let dataDir: string;
let started: MusterProcess[];

beforeEach(async () => {
  started = [];
  parent = await mkdtemp(join(tmpdir(), 'muster-server-'));
  await chmod(parent, 0o755);
  dataDir = join(parent, 'data folder');
});

afterEach(async () => {
  for (const { pid } of started) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  const folder = await homeOf(dataDir);
  const running = await readPostmaster(folder);
  if (running) process.kill(running.pid, 'SIGQUIT');
  const folders = [parent, ...(folder.startsWith('/var/lib/muster/') ? [folder] : [])];
  for (const each of folders)
    await rm(each, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

async function muster(env?: Record<string, string>): Promise<MusterProcess> {
  const one = await startMuster(dataDir, env);
  started.push(one);
  return one;
}

async function homeOf(folder: string): Promise<string> {
  const elsewhere = await readFile(join(folder, 'postgres-folder'), 'utf8').catch(() => '');
  return elsewhere.trim() || join(folder, 'postgres');
}

async function server(): Promise<number | undefined> {
  return (await readPostmaster(await homeOf(dataDir)))?.pid;
}

async function query(one: MusterProcess, text: string): Promise<Record<string, unknown>[]> {
  const session = new Client({ connectionString: one.first.opened });
  await session.connect();
  const { rows } = await session.query<Record<string, unknown>>(text);
  await session.end();
  return rows;
}

async function written(one: MusterProcess): Promise<unknown> {
  const [row] = await query(one, `select string_agg(text, ' ' order by text) as text from muster.written`);
  return row?.['text'];
}

/** The server's process for the session by which a Muster process holds it. */
async function holder(one: MusterProcess): Promise<unknown> {
  const [row] = await query(one, 'select pid from pg_locks where objid = 7061993 and granted');
  return row?.['pid'];
}

describe('whatever the user’s environment says, the base speaks UTF-8', () => {
  it.each([
    ['nothing', {}],
    ['a language that is not installed', { LANG: 'de_DE.ISO-8859-1', LC_ALL: 'tr_TR', TZ: 'Asia/Tokyo' }],
    [
      'settings for other servers',
      { PGHOST: 'nowhere', PGPORT: '1', PGSSLMODE: 'require', PGDATA: '/nowhere', PGUSER: 'x' },
    ],
  ])('%s', async (_, env) => {
    const one = await muster(env);
    const facts = await query(
      one,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              lower('ÄÖÜ') as lower, current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
              current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as listens,
              current_setting('log_timezone') as zone
         from pg_database where datname = current_database()`,
    );
    expect(facts).toEqual([
      {
        encoding: 'UTF8',
        provider: 'b',
        locale: 'C.UTF-8',
        lower: 'äöü',
        fsync: 'on',
        pages: 'on',
        commit: 'on',
        listens: '127.0.0.1',
        zone: 'UTC',
      },
    ]);
    expect(await one.close()).toBe(0);
  });
});

describe('one server serves all processes of a data folder', () => {
  it('started by the first, stopped by the last', async () => {
    const first = await muster();
    const pid = await server();
    const second = await muster();
    expect(second.first.opened).toBe(first.first.opened);
    await first.close();
    expect(await server()).toBe(pid);
    await second.tell('write still');
    await second.close();
    expect(await server()).toBeUndefined();
  });

  it('when several start at once in a new folder', async () => {
    const all = await Promise.all([muster(), muster(), muster()]);
    expect(new Set(all.map(({ first }) => first.opened)).size).toBe(1);
    await Promise.all(all.map((one, n) => one.tell(`write ${n}`)));
    expect(await Promise.all(all.map((one) => one.close()))).toEqual([0, 0, 0]);
    expect(await server()).toBeUndefined();
    const again = await muster();
    expect(await written(again)).toBe('0 1 2');
    await again.close();
  });

  it('when some come while others go', async () => {
    await Promise.all(
      Array.from({ length: 3 }, async (_, lane) => {
        for (let n = 0; n < 3; n += 1) {
          const one = await muster();
          await one.tell(`write ${lane}${n}`);
          await one.close();
        }
      }),
    );
    expect(await server()).toBeUndefined();
    const last = await muster();
    expect(await written(last)).toBe('00 01 02 10 11 12 20 21 22');
    await last.close();
  });

  it('adopted when its process was killed', async () => {
    const killed = await muster();
    await killed.tell('write kept');
    const pid = await server();
    await killed.kill('SIGKILL');
    const next = await muster();
    expect(await server()).toBe(pid);
    expect(await written(next)).toBe('kept');
    await next.close();
    expect(await server()).toBeUndefined();
  });

  it('not stopped under one that worked through a crash of a server process', async () => {
    const one = await muster();
    const pid = await server();
    const held = await holder(one);
    const [row] = await query(one, `select pid from pg_stat_activity where backend_type = 'checkpointer'`);
    process.kill(Number(row?.['pid']), 'SIGKILL');
    // Rejects while the server recovers.
    await expect.poll(() => holder(one).catch(() => held), { timeout: 30_000 }).not.toBe(held);
    await expect.poll(() => holder(one), { timeout: 30_000 }).toBeTypeOf('number');
    const two = await muster();
    await two.close();
    expect(await server()).toBe(pid);
    await one.close();
    expect(await server()).toBeUndefined();
  });
});

describe('after the server was killed', () => {
  it.each([['SIGKILL'], ['SIGQUIT']] as const)('by %s, the next command recovers it', async (signal) => {
    const one = await muster();
    await one.tell('write kept');
    await one.tell('work lost');
    process.kill((await server()) ?? 0, signal);
    await one.kill('SIGKILL');
    const next = await muster();
    expect(await written(next)).toBe('kept');
    await next.close();
  });

  it('and its process id was given to another program, the next command is not misled', async () => {
    const one = await muster();
    await one.tell('write kept');
    const pid = (await server()) ?? 0;
    process.kill(pid, 'SIGKILL');
    await one.kill('SIGKILL');
    const file = join(await homeOf(dataDir), 'data', 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(String(pid), String(process.pid)));
    const next = await muster();
    expect(await written(next)).toBe('kept');
    await next.close();
  });
});

it.each([
  ['SIGTERM', 43],
  ['SIGINT', 42],
] as const)(
  '%s during a batch rolls it back and stops the server before the process ends',
  async (signal, status) => {
    const one = await muster();
    await one.tell('write kept');
    await one.tell('work lost');
    expect(await one.kill(signal)).toBe(status);
    expect(await server()).toBeUndefined();
    const next = await muster();
    expect(await written(next)).toBe('kept');
    await next.close();
  },
);

it('a signal breaks off the work of one process and leaves the others theirs', async () => {
  const one = await muster();
  const two = await muster();
  await one.tell('work lost');
  await two.tell('write kept');
  expect(await one.kill('SIGTERM')).toBe(43);
  expect(await written(two)).toBe('kept');
  await two.close();
});

describe('a data folder that cannot be used is refused in a sentence', () => {
  it('when it is a file', async () => {
    await writeFile(dataDir, '');
    const one = await muster();
    expect(one.first).toMatchObject({ refused: 'data-folder' });
    expect(one.first.sentence).toContain('choose another with --data-dir');
  });

  it('when the base is of another PostgreSQL', async () => {
    await (await muster()).close();
    await writeFile(join(await homeOf(dataDir), 'data', 'PG_VERSION'), '14\n');
    const one = await muster();
    expect(one.first.sentence).toContain('does not start');
    expect(one.first.sentence).toContain('server.log');
  });
});

it('a folder whose name a shell would misread is a folder like any other', async () => {
  dataDir = join(parent, `it's "a" $HOME \`folder\` é`);
  const one = await muster();
  await one.tell('write kept');
  expect(await one.close()).toBe(0);
});

describe.runIf(isRoot)('root in a folder that only root may enter', () => {
  beforeEach(() => chmod(parent, 0o700));

  it('is told in one sentence that the base lies elsewhere, and finds it again', async () => {
    const one = await muster();
    const home = await homeOf(dataDir);
    expect(dirname(home)).toBe('/var/lib/muster');
    expect(one.first.notices).toEqual([expect.stringContaining(`the base is kept in ${home}.`)]);
    await one.tell('write kept');
    await one.close();
    const next = await muster();
    expect(next.first.notices).toEqual([]);
    expect(await written(next)).toBe('kept');
    await next.close();
  });

  it('starts anew when the data folder was deleted', async () => {
    const one = await muster();
    await one.tell('write gone');
    await one.close();
    await rm(await homeOf(dataDir), { recursive: true });
    await rm(dataDir, { recursive: true });
    const next = await muster();
    expect(await written(next)).toBe(null);
    await next.close();
  });

  it('agrees on the folder when several start at once', async () => {
    const all = await Promise.all([muster(), muster(), muster()]);
    expect(new Set(all.map(({ first }) => first.opened)).size).toBe(1);
    await Promise.all(all.map((one) => one.close()));
    expect(await server()).toBeUndefined();
  });

  it('is refused when an older base is out of reach', async () => {
    await chmod(parent, 0o755);
    await (await muster()).close();
    await chmod(parent, 0o700);
    const one = await muster();
    expect(one.first.sentence).toContain('is out of reach of the user');
  });
});

it.runIf(othersReachUs)(
  'root goes on with the base of an ordinary user, who goes on with it afterwards',
  async () => {
    await chown(parent, NOBODY, NOBODY);
    const user = await startMuster(dataDir, {}, NOBODY);
    started.push(user);
    await user.tell('write kept');
    await user.close();
    const root = await muster();
    expect(await written(root)).toBe('kept');
    await root.close();
    const again = await startMuster(dataDir, {}, NOBODY);
    started.push(again);
    expect(await written(again)).toBe('kept');
    await again.close();
  },
);

it('does not run as root', async () => {
  const one = await muster();
  const status = await readFile(`/proc/${await server()}/status`, 'utf8').catch(() => 'Uid:\t1');
  expect(status).not.toMatch(/^Uid:\t0/mu);
  await one.close();
});

it('what a killed initdb left is removed once it is surely dead', async () => {
  const dead = join(dataDir, 'postgres.init-1-dead');
  const young = join(dataDir, 'postgres.init-1-young');
  for (const folder of [dead, young]) await mkdir(folder, { recursive: true });
  await chmod(dataDir, 0o711);
  const twoHoursAgo = Date.now() / 1000 - 7_200;
  await utimes(dead, twoHoursAgo, twoHoursAgo);
  const one = await muster();
  await one.close();
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.init-1-young']);
});

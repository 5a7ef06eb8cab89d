import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { joinServer } from '../src/store/embedded-server.ts';
import { migrate } from '../src/store/migrate.ts';
import { createPool } from '../src/store/pool.ts';

/** A base of one test's or one file's own, with all migrations applied and nothing in it. */
export interface TestDatabase {
  /** Also good as `DATABASE_URL` of a Muster process. */
  readonly url: string;
  readonly pool: Pool;
  /** Closes the pool and removes the base. */
  drop(): Promise<void>;
}

/**
 * Clones the run's template, which takes about 75 ms. The run's server (the one of `DATABASE_URL` when that is
 * set, else an embedded one) and its template are made when the first test asks.
 */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await (serverUrl ??= findServer());
  const name = `${inject('runPrefix')}_${process.pid}_${(counter += 1)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(server, (session) => cloneTemplate(session, name));
  const url = baseUrl(server, name);
  const pool = createPool(url);
  return {
    url,
    pool,
    async drop() {
      await pool.end();
      await onServer(server, (session) => session.query(`drop database if exists ${name} with (force)`));
    },
  };
}

let counter = 0;
let serverUrl: Promise<string> | undefined;

/** One server serves all workers of the run; it is stopped at the run's end. */
async function findServer(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const { url } = await joinServer({ dataDir: inject('runFolder'), settings, onNotice });
  return baseUrl(url, 'postgres');
}

function onNotice(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Small and quick: a test base needs to survive nothing. */
const settings = {
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

const TEMPLATE_LOCK = 7_061_995;

async function cloneTemplate(session: Client, name: string): Promise<void> {
  const template = `${inject('runPrefix')}_template`;
  await session.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await session.query('select from pg_database where datname = $1', [template]);
  if (!rowCount) await createTemplate(session, template);
  await session.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  await session.query(`create database ${name} template ${template}`);
}

/** Under another name until it is complete. */
async function createTemplate(session: Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await session.query(`drop database if exists ${draft} with (force)`);
  await session.query(`create database ${draft} encoding 'UTF8' template template0`);
  const pool = createPool(baseUrl(await (serverUrl ?? findServer()), draft));
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  await session.query(`alter database ${draft} rename to ${template}`);
}

async function onServer(url: string, work: (session: Client) => Promise<unknown>): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    await work(session);
  } finally {
    await session.end();
  }
}

function baseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Refusal } from '../refusal.ts';
import { connectionSettings } from './pool.ts';
import { markSession, readMark, readServerFacts, type ServerFacts } from './server-check.sql.ts';

/**
 * Makes sure that a server the user named can carry Muster: reachable, PostgreSQL 15 or later, UTF-8, writable,
 * and not behind a pooler that hands each transaction to another session.
 * @param url as in DATABASE_URL
 * @throws Refusal `database-unreachable`, `database-too-old`, `database-unfit` or `pooler`
 */
export async function checkServer(url: string): Promise<void> {
  const first = await openSession(url);
  try {
    const unfit = judgeServer(await readServerFacts(first));
    if (unfit) throw unfit;
    const second = await openSession(url);
    try {
      if (await sharesSessions(first, second)) throw transactionPooler();
    } finally {
      await second.end();
    }
  } finally {
    await first.end();
  }
}

/** Why a server cannot carry Muster whoever connects to it; null when it can. */
export function judgeServer({ version, versionName, encoding, standby }: ServerFacts): Refusal | null {
  if (version < 150_000) {
    return new Refusal(
      'database-too-old',
      `The database runs PostgreSQL ${versionName}, and Muster needs 15 or later.`,
    );
  }
  if (encoding !== 'UTF8') {
    return new Refusal(
      'database-unfit',
      `The database's encoding is ${encoding}, and Muster needs UTF8: create it with "create database … encoding 'UTF8' template template0".`,
    );
  }
  if (!standby) return null;
  return new Refusal(
    'database-unfit',
    'The database is a read-only standby: name the primary server in DATABASE_URL.',
  );
}

/** The sentence for a server that cannot be reached or does not let us in; null for errors of another kind. */
export function connectionRefusal(error: unknown, url: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentences.get(code) ?? (isConnectionFault(code, error) ? 'does not answer' : null);
  if (sentence === null) return null;
  return new Refusal(
    'database-unreachable',
    `The database at ${whereabouts(url)} ${sentence}: check DATABASE_URL.`,
    {
      cause: error,
    },
  );
}

const sentences = new Map([
  ['28P01', 'refuses the user or password'],
  ['28000', 'refuses the user'],
  ['3D000', 'does not exist on that server'],
  ['53300', 'has no free connections'],
  ['57P03', 'is starting or stopping'],
  ['42501', 'does not let this user connect'],
  ['ENOTFOUND', 'is on a host that cannot be found'],
  ['EAI_AGAIN', 'is on a host that cannot be found'],
]);

function isConnectionFault(code: string, error: unknown): boolean {
  if (/^(?:ECONN|EHOST|ENET|ETIMEDOUT|EPIPE|ENOENT|08)/u.test(code)) return true;
  return error instanceof Error && /connection terminated|timeout|SSL/iu.test(error.message);
}

/** Host, port and base without user and password. */
function whereabouts(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

async function openSession(url: string): Promise<Client> {
  try {
    const session = new Client(connectionSettings(url));
    session.on('error', () => undefined);
    await session.connect();
    return session;
  } catch (error) {
    throw connectionRefusal(error, url) ?? error;
  }
}

/**
 * Whether two connections meet in one session of the server. What one leaves behind outside a transaction must
 * stay with it and must not be seen by the other; behind a transaction pooler one of the two fails, whether it
 * gives out the server session used last or the one used longest ago.
 */
async function sharesSessions(first: Client, second: Client): Promise<boolean> {
  const mark = randomBytes(8).toString('hex');
  await markSession(first, mark);
  const leaked = (await readMark(second)) === mark;
  const lost = (await readMark(first)) !== mark;
  await markSession(first, '');
  return leaked || lost;
}

function transactionPooler(): Refusal {
  return new Refusal(
    'pooler',
    'DATABASE_URL leads to a pooler that shares connections between transactions, and Muster needs sessions of its own: set pool_mode = session (in PgBouncer also per database), or name PostgreSQL itself.',
  );
}

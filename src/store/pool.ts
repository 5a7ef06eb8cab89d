import { randomBytes } from 'node:crypto';
import { Pool, types, type Client, type ClientBase, type ClientConfig, type CustomTypesConfig } from 'pg';

/**
 * A pool of connections to one base. Every connection looks for tables in the schema `muster`, speaks UTC and
 * ISO dates whatever the server's settings are, and notices a vanished peer by keepalives. Decimals, 64-bit
 * numbers and all dates arrive as the strings the base wrote.
 * @param url a PostgreSQL connection URL
 * @param max the most connections at once
 */
export function createPool(url: string, max = 10): Pool {
  // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it; its types do not say so
  const pool = new Pool({ ...connectionSettings(url), max, onConnect: prepareSession });
  const open = new Set<Client>();
  clients.set(pool, open);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a pool hands out is a whole Client, its types hide the end
  pool.on('connect', (client) => open.add(client as unknown as Client));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  pool.on('remove', (client) => open.delete(client as unknown as Client));
  // Without a listener a connection that breaks while idle would end the process; the pool replaces it by itself.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Breaks all connections of the pool, also those at work: their statements fail, the server rolls back. Does not
 * wait for the work to notice.
 */
export async function breakConnections(pool: Pool): Promise<void> {
  await Promise.allSettled([...(clients.get(pool) ?? [])].map((client) => client.end()));
}

/** The open connections of each pool, which the pool itself does not tell. */
const clients = new WeakMap<Pool, Set<Client>>();

/** What the server calls the connections of this process: whether it still has any tells whether it lives. */
export const processName = `muster-${randomBytes(6).toString('hex')}`;

/** What every connection of Muster is opened with, pooled or not. Waits at most 30 s for a server's answer. */
export function connectionSettings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: processName,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 30_000,
    types: { getTypeParser: typeParser },
  };
}

const TEXT_ARRAY = 1009;
const INT8_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;
const DATE_ARRAYS = [1182, 1115, 1185];

const { INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ } = types.builtins;
const kept = new Set<number>([INT8, NUMERIC, DATE, TIMESTAMP, TIMESTAMPTZ]);
const keptArrays = new Set<number>([INT8_ARRAY, NUMERIC_ARRAY, ...DATE_ARRAYS]);

const typeParser: CustomTypesConfig['getTypeParser'] = (oid: number, format): unknown => {
  if (kept.has(oid)) return (value: unknown) => value;
  // One parser for arrays of strings serves the arrays of everything that stays a string.
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum lacks the arrays
  return types.getTypeParser(keptArrays.has(oid) ? TEXT_ARRAY : oid, format);
};

/**
 * Session settings travel as a statement: poolers refuse or drop the `options` of a connection's start. The
 * server's own keepalives free the locks of a client whose machine vanished after about a minute.
 */
async function prepareSession(client: ClientBase): Promise<void> {
  await client.query(sessionSettings);
}

const sessionSettings = `
  set search_path = muster;
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'iso_8601';
  set bytea_output = 'hex';
  set standard_conforming_strings = on;
  set client_encoding = 'UTF8';
  set tcp_keepalives_idle = 30;
  set tcp_keepalives_interval = 10;
  set tcp_keepalives_count = 3`;

import type pg from 'pg';
import { joinServer, type EmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';
import { breakConnections, createPool } from './pool.ts';
import { checkServer, connectionRefusal } from './server-check.ts';

/** The ground under everything: a migrated base and the connections to it. */
export interface Store {
  readonly pool: pg.Pool;
  /** Connection URL of the base, password included: never shown. */
  readonly url: string;
  /**
   * Closes the connections and lets go of the embedded server, which stops when nobody else uses it. Waits for
   * work that still has a connection; with `now` that work is broken off and rolled back instead.
   */
  close(options?: { readonly now?: boolean }): Promise<void>;
}

/** What a store is opened with. */
export interface StoreOptions {
  /** Folder of the embedded server; unused with a database URL. */
  readonly dataDir: string;
  /** A PostgreSQL to use instead of the embedded one; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Migrate the base first; yes unless said otherwise. */
  readonly migrate?: boolean;
  /** Settings of the embedded server that win over Muster's, by PostgreSQL's names. */
  readonly serverSettings?: Readonly<Record<string, string>>;
  /** Gets sentences for the person at the terminal. */
  readonly onNotice?: (sentence: string) => void;
}

/**
 * Opens the base: joins or starts the embedded server of the data folder, or checks the given one, and migrates.
 * @throws Refusal `data-folder`, `database-unreachable`, `database-too-old`, `database-unfit`, `pooler` or
 * `database-newer`, each a sentence for the user
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options);
  const pool = createPool(server.url);
  let ended: Promise<void> | undefined;
  let left: Promise<void> | undefined;
  const store: Store = {
    pool,
    url: server.url,
    // May be called again to turn waiting for work into breaking it off.
    async close({ now = false } = {}) {
      ended ??= pool.end();
      await (now ? breakConnections(pool) : ended);
      await (left ??= server.leave());
    },
  };
  try {
    if (options.migrate !== false) await migrate(pool);
    return store;
  } catch (error) {
    await store.close();
    throw connectionRefusal(error, server.url) ?? error;
  }
}

async function openServer(options: StoreOptions): Promise<EmbeddedServer> {
  const { databaseUrl, dataDir, serverSettings, onNotice = () => undefined } = options;
  if (databaseUrl === null) return joinServer({ dataDir, settings: serverSettings ?? {}, onNotice });
  await checkServer(databaseUrl);
  return { url: databaseUrl, leave: () => Promise.resolve() };
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { applyCatalog } from '#src/catalog/apply-catalog.ts';
import { closeOnSignal } from '#src/store/close-on-signal.ts';
import { openStore } from '#src/store/store.ts';

/** An empty base on a server of its own, and a folder for files; both are gone afterwards. */
export async function inOwnBase<T>(
  work: (base: { pool: pg.Pool; folder: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-corpora-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  try {
    const store = await openStore({ dataDir: join(folder, 'data'), databaseUrl: null });
    const forget = closeOnSignal(store, () => process.exit(1));
    try {
      await applyCatalog(store.pool, catalog);
      return await work({ pool: store.pool, folder });
    } finally {
      forget();
      await store.close({ now: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const catalog = { customFields: [{ systemName: 'Note', name: 'Note', type: 'string' }] };

import type pg from 'pg';
import type { Catalog } from '../customer/catalog.ts';
import { selectCatalog } from './load-catalog.sql.ts';

/**
 * The whole catalog as of one moment. Things of a kind come by id, external identities by strength, values of an
 * enum in their order, the blocklist sorted.
 * @param client a transaction, a connection or the pool: one statement is sent
 */
export async function loadCatalog(client: pg.ClientBase | pg.Pool): Promise<Catalog> {
  const catalog = await selectCatalog(client);
  if (catalog === null) throw new Error('the table project has no row: the migrations have not run');
  return catalog;
}

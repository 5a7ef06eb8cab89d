import { createHash } from 'node:crypto';
import type { Catalog } from '../customer/catalog.ts';

/** Names a state of the catalog: equal catalogs have equal hashes, SHA-256 in hexadecimal digits. */
export function hashOfCatalog(catalog: Catalog): string {
  return createHash('sha256').update(JSON.stringify(catalog)).digest('hex');
}

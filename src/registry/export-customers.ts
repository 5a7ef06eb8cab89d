import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { nearestName } from '../catalog/nearest-name.ts';
import type { Catalog } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { lookup } from '../row/name-lookup.ts';
import { customerDescriber } from './describe-customer.ts';
import { customerSheet } from './customer-sheet.ts';
import { readCustomers } from './read-customers.ts';
import type { StoredCustomer } from './read-customers.ts';
import { inSnapshot } from './snapshot.ts';

export interface ExportRequest {
  readonly format: 'ndjson' | 'csv';
  /** System name: only this brand's subscriptions; null: all. */
  readonly brand: string | null;
  /** Only the customers of this segment; null: all. */
  readonly segment: string | null;
  /** Hears of each CSV column with values that an import of the file would take for blank, once. */
  readonly onLooksEmpty?: (column: string) => void;
}

/**
 * All customers by id as text, in chunks of a few hundred kilobytes: NDJSON with a document a line, or CSV that
 * an import reads back (docs/spec.md §3). Shows one moment of the base, whatever is imported meanwhile.
 * @throws Refusal `settings` for a brand or segment that does not exist
 */
export function exportCustomers(
  pool: pg.Pool,
  request: ExportRequest,
): AsyncGenerator<string, void, undefined> {
  return inSnapshot(pool, (client) => exportFrom(client, request));
}

async function* exportFrom(
  client: pg.PoolClient,
  request: ExportRequest,
): AsyncGenerator<string, void, undefined> {
  const catalog = await loadCatalog(client);
  const brandId = brandNamed(request.brand, catalog);
  const segmentId = segmentNamed(request.segment, catalog);
  const { head, line } = writerOf(request, catalog, brandId);
  if (head !== '') yield head;
  for await (const portion of readCustomers(client, segmentId)) yield portion.map(line).join('');
}

interface Writer {
  readonly head: string;
  /** What stands for one customer, line ends included. */
  readonly line: (stored: StoredCustomer) => string;
}

function writerOf({ format, onLooksEmpty }: ExportRequest, catalog: Catalog, brandId: number | null): Writer {
  if (format === 'csv') return customerSheet(catalog, brandId, onLooksEmpty);
  const describe = customerDescriber(catalog, brandId);
  return { head: '', line: (stored) => `${JSON.stringify(describe(stored))}\n` };
}

function brandNamed(name: string | null, { brands }: Catalog): number | null {
  return name === null ? null : named({ what: 'brand', name, entries: brands, of: systemNameOf }).id;
}

function segmentNamed(name: string | null, { segments }: Catalog): number | null {
  return name === null ? null : named({ what: 'segment', name, entries: segments, of: nameOf }).id;
}

const systemNameOf = ({ systemName }: { readonly systemName: string }): string => systemName;
const nameOf = ({ name }: { readonly name: string }): string => name;

interface Named<T> {
  readonly what: string;
  readonly name: string;
  readonly entries: readonly T[];
  readonly of: (entry: T) => string;
}

/** Names are found in any case (docs/spec.md §1). */
function named<T>({ what, name, entries, of }: Named<T>): T {
  const found = lookup(entries, of)(name);
  if (found !== undefined) return found;
  const near = nearestName(name, entries.map(of));
  const advice = near === null ? '"muster catalog show" lists all.' : `Did you mean "${near}"?`;
  throw new Refusal('settings', `There is no ${what} "${name}". ${advice}`);
}

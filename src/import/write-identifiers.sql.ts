import { copyRowsIn } from '../store/copy.ts';
import type { Transaction } from '../store/transaction.ts';

/*
 * Every statement here writes values of customers that this batch loaded or creates. Only the holder of the
 * import lock writes them, so that they wait for nobody and nobody's snapshot is contradicted.
 */

/** A value that goes to another customer, or becomes former or current. */
export interface MovedIdentifier {
  /** In hexadecimal digits. */
  readonly key: string;
  readonly customerId: number;
  readonly former: boolean;
}

/** Values that are free again. */
export async function deleteIdentifiers(tx: Transaction, keys: readonly string[]): Promise<void> {
  const { rowCount } = await tx.query('delete from customer_identifier where key = any($1::uuid[])', [
    `{${keys.join(',')}}`,
  ]);
  expectAll(rowCount, keys.length);
}

/** Values that another customer has now, or that became former or current; `key` in hexadecimal digits. */
export async function updateIdentifiers(tx: Transaction, moved: readonly MovedIdentifier[]): Promise<void> {
  const { rowCount } = await tx.query(
    `update customer_identifier i set customer_id = m.customer_id, former = m.former
     from unnest($1::uuid[], $2::bigint[], $3::boolean[]) as m (key, customer_id, former)
     where i.key = m.key`,
    [
      `{${moved.map(({ key }) => key).join(',')}}`,
      `{${moved.map(({ customerId }) => customerId).join(',')}}`,
      `{${moved.map(({ former }) => former).join(',')}}`,
    ],
  );
  expectAll(rowCount, moved.length);
}

/** What the plan says is there must be there: otherwise a value would be lost in silence. */
function expectAll(count: number | null, expected: number): void {
  if (count !== expected)
    throw new Error(`${expected} identifiers were to be changed, but ${count} were there`);
}

/** New values in binary, in key order: the primary key takes them page by page. */
export async function insertIdentifiers(tx: Transaction, rows: readonly Buffer[]): Promise<void> {
  await copyRowsIn(tx, 'customer_identifier (key, customer_id, former)', rows);
}

import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { CustomerDocument } from '../contract/customer.ts';
import { Refusal } from '../refusal.ts';
import { customerDescriber } from './describe-customer.ts';
import { readCustomer } from './read-customers.ts';

/** One customer as it stands. @throws Refusal `customer-not-found` */
export async function showCustomer(pool: pg.Pool, customerId: number): Promise<CustomerDocument> {
  // The customer first: what it refers to is in every later catalog, because nothing that is referred to goes.
  const stored = await readCustomer(pool, customerId);
  if (stored === null) throw noCustomer(customerId);
  return customerDescriber(await loadCatalog(pool))(stored);
}

/** What is told of an id that nobody has. */
export function noCustomer(customerId: number): Refusal {
  return new Refusal('customer-not-found', `There is no customer with the MusterId ${customerId}.`);
}

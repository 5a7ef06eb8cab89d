import { z } from 'zod';
import { catalogFile } from './catalog-file.ts';
import { customerDocument, historyDocument } from './customer-answers.ts';
import { nothing, operation, wholeNumber } from './operation.ts';

const counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});
const customer = z.strictObject({ customerId: wholeNumber });

/** What is known of customers, and what it refers to. */
export const baseOperations = {
  getCatalog: operation({
    id: 'getCatalog',
    method: 'GET',
    path: '/catalog',
    summary: 'Read the whole catalog, as a catalog file',
    group: 'Catalog',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: catalogFile },
  }),
  applyCatalog: operation({
    id: 'applyCatalog',
    method: 'POST',
    path: '/catalog',
    summary: 'Add and change what a catalog file says: all of it or nothing; nothing is removed',
    group: 'Catalog',
    params: nothing,
    query: nothing,
    body: catalogFile,
    mostBytes: 32 * 1024 ** 2,
    answer: { kind: 'json', status: 200, schema: z.record(z.string(), counts) },
  }),
  findCustomer: operation({
    id: 'findCustomer',
    method: 'GET',
    path: '/customers',
    summary: 'Find the customer with an email, a phone with +, a MusterId or an external identity',
    group: 'Customers',
    params: nothing,
    query: z.strictObject({
      identifier: z.string().min(1).max(1_100).describe('as `anna@example.com` or `Crm=42`'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: customerDocument },
  }),
  getCustomer: operation({
    id: 'getCustomer',
    method: 'GET',
    path: '/customers/{customerId}',
    summary: 'See a customer as it stands',
    group: 'Customers',
    params: customer,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: customerDocument },
  }),
  getHistory: operation({
    id: 'getHistory',
    method: 'GET',
    path: '/customers/{customerId}/history',
    summary: 'See how a customer became what it is',
    group: 'Customers',
    params: customer,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: historyDocument },
  }),
} as const;

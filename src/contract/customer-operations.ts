import { z } from 'zod';
import { actionDocument, changeDocument, customerDetails, customerDocument } from './customer-answers.ts';
import { nothing, operation, page, pageOf, wholeNumber } from './operation.ts';

const group = 'Customers';
const params = z.strictObject({ customerId: wholeNumber });
const history = { group, params, query: z.strictObject(page), body: nothing };
const exported = {
  group,
  params: nothing,
  query: z.strictObject({
    brand: z.string().max(250).optional().describe('only the subscriptions of this brand'),
    segment: z.string().max(250).optional().describe('only the customers of this segment'),
  }),
  body: nothing,
};

/** What is known of customers. */
export const customerOperations = {
  searchCustomers: operation({
    id: 'searchCustomers',
    method: 'GET',
    path: '/customers',
    summary: 'Search customers by an identifier, a card or the beginnings of their names',
    group,
    params: nothing,
    query: z.strictObject({
      ...page,
      search: z.string().max(1_100).default('').describe('blank: everybody'),
      sort: z.enum(['oldest', 'newest']).default('oldest'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: pageOf(customerDocument) },
  }),
  findCustomer: operation({
    id: 'findCustomer',
    method: 'GET',
    path: '/customers/by-identifier',
    summary: 'Find the customer with an email, a phone with +, a MusterId or an external identity',
    group,
    params: nothing,
    query: z.strictObject({
      identifier: z.string().min(1).max(1_100).describe('as `anna@example.com` or `Crm=42`'),
    }),
    body: nothing,
    answer: { kind: 'json', status: 200, schema: customerDetails },
  }),
  getCustomer: operation({
    id: 'getCustomer',
    method: 'GET',
    path: '/customers/{customerId}',
    summary: 'See a customer as it stands, and what its subscriptions mean',
    group,
    params,
    query: nothing,
    body: nothing,
    answer: { kind: 'json', status: 200, schema: customerDetails },
  }),
  listChanges: operation({
    ...history,
    id: 'listChanges',
    method: 'GET',
    path: '/customers/{customerId}/changes',
    summary: 'See how a customer became what it is, newest first; the last one created it',
    answer: { kind: 'json', status: 200, schema: pageOf(changeDocument) },
  }),
  listActions: operation({
    ...history,
    id: 'listActions',
    method: 'GET',
    path: '/customers/{customerId}/actions',
    summary: 'See the actions of a customer, newest first',
    answer: { kind: 'json', status: 200, schema: pageOf(actionDocument) },
  }),
  exportCustomers: operation({
    ...exported,
    id: 'exportCustomers',
    method: 'GET',
    path: '/customers.ndjson',
    summary: 'Download customers as of one moment, a JSON document a line',
    answer: { kind: 'file', status: 200, type: 'application/x-ndjson' },
  }),
  exportCustomersCsv: operation({
    ...exported,
    id: 'exportCustomersCsv',
    method: 'GET',
    path: '/customers.csv',
    summary: 'Download customers as of one moment, as a file that an import reads',
    answer: { kind: 'file', status: 200, type: 'text/csv' },
  }),
} as const;

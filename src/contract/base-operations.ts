import { z } from 'zod';
import { customerDocument, historyDocument } from './customer-answers.ts';
import { nothing, operation, wholeNumber } from './operation.ts';

const customer = z.strictObject({ customerId: wholeNumber });

/** What is known of customers. */
export const baseOperations = {
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

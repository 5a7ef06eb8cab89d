import type { FastifyInstance } from 'fastify';
import { operations } from '../contract/operations.ts';
import { actionPage, changePage } from '../registry/customer-history.ts';
import { customerDetails } from '../registry/customer-details.ts';
import { exportCustomers } from '../registry/export-customers.ts';
import type { ExportRequest } from '../registry/export-customers.ts';
import { findCustomer } from '../registry/find-customer.ts';
import { searchCustomers } from '../registry/search-customers.ts';
import type { ApiContext } from './context.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { addRoute } from './route.ts';

/** What is known of customers: searched, one by one, and all of it. */
export function addCustomers(app: FastifyInstance, context: ApiContext): void {
  const { pool } = context;
  addRoute(app, operations.searchCustomers, async ({ query: { cursor, ...query } }) => {
    const [after = null] = placeOf(cursor, 1) ?? [];
    const { customers, last } = await searchCustomers(pool, { ...query, after });
    return { items: [...customers], next: last === null ? null : cursorOf([last]) };
  });
  addRoute(app, operations.findCustomer, async ({ query }) =>
    customerDetails(pool, await findCustomer(pool, query.identifier)),
  );
  addRoute(app, operations.getCustomer, ({ params }) => customerDetails(pool, params.customerId));
  addHistory(app, context);
  addExports(app, context);
}

function addHistory(app: FastifyInstance, { pool }: ApiContext): void {
  addRoute(app, operations.listChanges, async ({ params: { customerId }, query: { cursor, limit } }) => {
    const [before = null] = placeOf(cursor, 1) ?? [];
    const { items, next } = await changePage(pool, customerId, { before, limit });
    return { items: [...items], next: next === null ? null : cursorOf([next]) };
  });
  addRoute(app, operations.listActions, async ({ params: { customerId }, query: { cursor, limit } }) => {
    const [time, position] = placeOf(cursor, 2) ?? [];
    const before = time === undefined || position === undefined ? null : ([time, position] as const);
    const { items, next } = await actionPage(pool, customerId, { before, limit });
    return { items: [...items], next: next === null ? null : cursorOf(next) };
  });
}

function addExports(app: FastifyInstance, { pool }: ApiContext): void {
  addRoute(app, operations.exportCustomers, ({ query, reply }) => {
    reply.header('Content-Disposition', 'attachment; filename="customers.ndjson"');
    return Promise.resolve(exportCustomers(pool, { format: 'ndjson', ...namesIn(query) }));
  });
  addRoute(app, operations.exportCustomersCsv, ({ query, reply }) => {
    reply.header('Content-Disposition', 'attachment; filename="customers.csv"');
    return Promise.resolve(exportCustomers(pool, { format: 'csv', ...namesIn(query) }));
  });
}

interface ExportedNames {
  readonly brand?: string | undefined;
  readonly segment?: string | undefined;
}

function namesIn({ brand, segment }: ExportedNames): Pick<ExportRequest, 'brand' | 'segment'> {
  return { brand: brand ?? null, segment: segment ?? null };
}

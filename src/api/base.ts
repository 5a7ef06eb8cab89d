import type { FastifyInstance } from 'fastify';
import { guideFields } from '../catalog/guide-fields.ts';
import { operations } from '../contract/operations.ts';
import { customerHistory } from '../registry/customer-history.ts';
import { findCustomer } from '../registry/find-customer.ts';
import { showCustomer } from '../registry/show-customer.ts';
import { templateFile } from '../row/template-file.ts';
import type { ApiContext } from './context.ts';
import { addRoute } from './route.ts';

/** The customers, and what a file of them can hold. */
export function addBase(app: FastifyInstance, { pool }: ApiContext): void {
  addRoute(app, operations.findCustomer, async ({ query }) =>
    showCustomer(pool, await findCustomer(pool, query.identifier)),
  );
  addRoute(app, operations.getCustomer, ({ params }) => showCustomer(pool, params.customerId));
  addRoute(app, operations.getHistory, ({ params }) => customerHistory(pool, params.customerId));
  addRoute(app, operations.listFields, async ({ query }) => ({
    fields: await guideFields(pool, query.brand ?? null),
  }));
  addRoute(app, operations.downloadTemplate, async ({ query, reply }) => {
    reply.header('Content-Disposition', 'attachment; filename="customers-template.csv"');
    return onePiece(templateFile(await guideFields(pool, query.brand ?? null)));
  });
}

async function* onePiece(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

import type { FastifyInstance } from 'fastify';
import { guideFields } from '../catalog/guide-fields.ts';
import { operations } from '../contract/operations.ts';
import { templateFile } from '../registry/template-file.ts';
import type { ApiContext } from './context.ts';
import { addRoute } from './route.ts';

/** What a file of customers can hold. */
export function addFields(app: FastifyInstance, { pool }: ApiContext): void {
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

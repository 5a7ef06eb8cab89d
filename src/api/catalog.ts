import type { FastifyInstance } from 'fastify';
import { applyCatalog } from '../catalog/apply-catalog.ts';
import { deleteEntry } from '../catalog/delete-entry.ts';
import { changeEntry, createEntry, getEntry } from '../catalog/entries.ts';
import { listEntries } from '../catalog/list-entries.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { showCatalog } from '../catalog/show-catalog.ts';
import { operations } from '../contract/operations.ts';
import type { ApiContext } from './context.ts';
import { textCursor, textPlace } from './cursor.ts';
import { etagIn, requiredEtag } from './etag.ts';
import { once } from './once.ts';
import { addRoute } from './route.ts';

/** The catalog as a whole, and its entries one by one. */
export function addCatalog(app: FastifyInstance, { pool }: ApiContext): void {
  addRoute(app, operations.getCatalog, async () => ({ ...showCatalog(await loadCatalog(pool)) }));
  addRoute(app, operations.applyCatalog, ({ body, request }) => {
    const { schema } = operations.applyCatalog.answer;
    return once(pool, { request, operation: 'applyCatalog', asked: body, schema }, async () => ({
      ...(await applyCatalog(pool, body)),
    }));
  });
  addEntries(app, { pool });
}

function addEntries(app: FastifyInstance, { pool }: Pick<ApiContext, 'pool'>): void {
  addRoute(app, operations.listEntries, async ({ query: { cursor, ...query } }) => {
    const { entries, last } = await listEntries(pool, { ...query, after: textPlace(cursor) });
    return { items: entries, next: last === null ? null : textCursor(last) };
  });
  addRoute(app, operations.createEntry, async ({ body, request, reply }) => {
    const { schema } = operations.createEntry.answer;
    const asked = { request, operation: 'createEntry', asked: body, schema };
    const made = await once(pool, asked, () => createEntry(pool, body));
    reply.header('ETag', `"${made.version}"`);
    return made;
  });
  addRoute(app, operations.getEntry, async ({ params: { entryId }, reply }) => {
    const found = await getEntry(pool, entryId);
    reply.header('ETag', `"${found.version}"`);
    return found;
  });
  addRoute(app, operations.changeEntry, async ({ params: { entryId }, body, request, reply }) => {
    const version = requiredEtag(request, 'the entry');
    const changed = await changeEntry(pool, { entryId, version, order: body });
    reply.header('ETag', `"${changed.version}"`);
    return changed;
  });
  addRoute(app, operations.deleteEntry, ({ params: { entryId }, request }) =>
    deleteEntry(pool, entryId, etagIn(request)),
  );
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { applyCatalog } from '../catalog/apply-catalog.ts';
import { deleteEntry } from '../catalog/delete-entry.ts';
import { changeEntry, createEntry, getEntry } from '../catalog/entries.ts';
import { listEntries } from '../catalog/list-entries.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { showCatalog } from '../catalog/show-catalog.ts';
import { operations } from '../contract/operations.ts';
import type { ApiContext } from './context.ts';
import { textCursor, textPlace } from './cursor.ts';
import { once } from './once.ts';
import { RequestError } from './problem.ts';
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
    const version = etagIn(request);
    if (version === null)
      throw new RequestError(
        'no-version',
        'Say which version is changed: If-Match with the ETag of the entry.',
      );
    const changed = await changeEntry(pool, { entryId, version, order: body });
    reply.header('ETag', `"${changed.version}"`);
    return changed;
  });
  addRoute(app, operations.deleteEntry, ({ params: { entryId }, request }) =>
    deleteEntry(pool, entryId, etagIn(request)),
  );
}

/** Null: the request names no version. @throws RequestError when it names none of ours */
function etagIn({ headers }: FastifyRequest): string | null {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '*') return null;
  const [, version] = /^"([0-9a-f]{16})"$/u.exec(tag) ?? [];
  if (version !== undefined) return version;
  throw new RequestError('bad-request', 'If-Match is no ETag of an entry.');
}

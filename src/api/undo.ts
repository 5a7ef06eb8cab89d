import type { FastifyInstance } from 'fastify';
import { operations } from '../contract/operations.ts';
import { previewUndo } from '../registry/preview-undo.ts';
import { keptValues } from '../registry/undo-values.ts';
import type { KeptValueDocument } from '../registry/undo-values.ts';
import { startUndo } from '../undo/start-undo.ts';
import { subscribeUndo, undoProgressOf } from '../undo/undo-progress.ts';
import type { ApiContext } from './context.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { answerEvents } from './events.ts';
import { once } from './once.ts';
import { addRoute } from './route.ts';

/** Undoing imports: what it would do, doing it, how far it is, what stays. */
export function addUndo(app: FastifyInstance, context: ApiContext): void {
  const { pool, by, undoWindowDays: windowDays } = context;
  addRoute(app, operations.previewUndo, ({ params: { importId } }) =>
    previewUndo(pool, { importId, windowDays }),
  );
  addRoute(app, operations.startUndo, ({ params: { importId }, request }) => {
    const { schema } = operations.startUndo.answer;
    const asked = { request, operation: 'startUndo', asked: importId, schema };
    return once(pool, asked, () => startUndo(pool, { importId, startedBy: by, windowDays }));
  });
  addRoute(app, operations.getUndo, ({ params }) => undoProgressOf(pool, params.importId));
  addRoute(app, operations.followUndo, async ({ params: { importId }, request, reply }) => {
    // Refused before the stream begins.
    await undoProgressOf(pool, importId);
    const { closing } = context;
    return answerEvents({ request, reply, closing }, (signal) => subscribeUndo(pool, importId, signal));
  });
  addRoute(app, operations.listKept, ({ params: { importId }, query }) => keptPage(context, importId, query));
}

/** A cursor names the row where the list goes on, and how many of its values were told. */
async function keptPage(
  { pool }: ApiContext,
  importId: number,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: KeptValueDocument[]; readonly next: string | null }> {
  const [row = 0, skip = 0] = placeOf(cursor, 2) ?? [];
  const found = await keptValues(pool, importId, { row, skip, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || last === undefined) return { items, next: null };
  const told = items.filter((item) => item.row === last.row).length;
  return { items, next: cursorOf([last.row, last.row === row ? skip + told : told]) };
}

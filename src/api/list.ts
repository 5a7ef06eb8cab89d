import type pg from 'pg';
import type { z } from 'zod';
import type { ImportListEntry } from '../contract/import-result.ts';
import type { operations } from '../contract/operations.ts';
import { listImports } from '../registry/list-imports.ts';
import { cursorOf, placeOf } from './cursor.ts';

type ListQuery = z.output<typeof operations.listImports.query>;

/** A page of imports; a cursor names the last one that was shown. */
export async function importPage(
  pool: pg.Pool,
  { cursor, limit, sort, status, action, file }: ListQuery,
): Promise<{ readonly items: ImportListEntry[]; readonly next: string | null }> {
  const place = placeOf(cursor, 2);
  const listed = await listImports(pool, {
    sort,
    after: place === null ? null : [place[0] ?? 0, place[1] ?? 0],
    // One more, to know whether there is another page.
    limit: limit + 1,
    status: status ?? null,
    action: action ?? null,
    file: file ?? null,
  });
  const items = listed.slice(0, limit).map(({ entry }) => entry);
  const last = items.at(-1);
  return { items, next: listed.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}

const keyOf = ({ startedAt, importId }: ImportListEntry): readonly number[] => [
  Date.parse(startedAt),
  importId,
];

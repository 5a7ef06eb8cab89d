import type pg from 'pg';
import type { z } from 'zod';
import type { ImportListEntry } from '../contract/import-result.ts';
import type { operations } from '../contract/operations.ts';
import { listImports } from '../registry/list-imports.ts';
import { cursorOf, placeOf } from './cursor.ts';

type ListQuery = z.output<typeof operations.listImports.query>;

/** A page of imports. They are some thousands at most and read whole; a cursor names the last one that was shown. */
export async function importPage(
  pool: pg.Pool,
  { cursor, limit, sort, ...filter }: ListQuery,
): Promise<{ readonly items: ImportListEntry[]; readonly next: string | null }> {
  const after = placeOf(cursor, 2);
  const all = (await listImports(pool)).map(({ entry }) => entry).filter((entry) => isWanted(entry, filter));
  const sorted = sort === 'newest' ? all : all.toReversed();
  const rest = after === null ? sorted : sorted.filter((entry) => isBehind(entry, after, sort));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rest.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}

function isWanted(entry: ImportListEntry, { status, action, file }: Partial<ListQuery>): boolean {
  if (status !== undefined && entry.status !== status) return false;
  if (action !== undefined && entry.action !== action) return false;
  return file === undefined || entry.file.toLowerCase().includes(file.toLowerCase());
}

const keyOf = ({ startedAt, importId }: ImportListEntry): readonly number[] => [
  Date.parse(startedAt),
  importId,
];

function isBehind(
  entry: ImportListEntry,
  [time = 0, id = 0]: readonly number[],
  sort: ListQuery['sort'],
): boolean {
  const [ownTime = 0, ownId = 0] = keyOf(entry);
  const order = ownTime === time ? ownId - id : ownTime - time;
  return sort === 'newest' ? order < 0 : order > 0;
}

import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { RowResult } from '../server/answers.ts';
import type { RowFilter } from '../server/imports.ts';
import { rowsQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import { RowLine } from './row-line.tsx';
import classes from './row-table.module.css';

const words = texts.importPage;

export interface RowTableProps {
  readonly importId: number;
  readonly filter: RowFilter;
  /** Of the file's columns. */
  readonly headers: readonly string[];
}

/** The rows of an import that pass a filter. */
export function RowTable({ importId, filter, headers }: RowTableProps) {
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(rowsQuery(importId, filter));
  if (data === undefined) return <LoadingRows />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Text c="dimmed">{words.noRows}</Text>;
  const more = hasNextPage && !isFetching ? fetchNextPage : null;
  return <SeenRows rows={rows} headers={headers} hasMore={hasNextPage} more={more} />;
}

interface SeenRowsProps {
  readonly rows: readonly RowResult[];
  readonly headers: readonly string[];
  readonly hasMore: boolean;
  /** Fetches the next ones; null: there are none, or they are on their way. */
  readonly more: (() => Promise<unknown>) | null;
}

/** Only those that are scrolled to are in the page; the next ones are fetched in time. */
function SeenRows({ rows, headers, hasMore, more }: SeenRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 58,
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 8,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1);
  const isNearEnd = (last?.index ?? 0) >= rows.length - 20;
  useEffect(() => {
    if (isNearEnd) void more?.();
  }, [isNearEnd, more]);
  return (
    <div className={classes['frame']} ref={frame} tabIndex={0} role="group" aria-label={words.rows}>
      <table className={classes['table']} aria-rowcount={hasMore ? -1 : rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.content}</th>
            <th scope="col" className={classes['wide']}>
              {words.customer}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={seen[0]?.start ?? 0} />
          {seen.map(({ key, index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <RowLine key={key} row={row} index={index} headers={headers} measure={virtual.measureElement} />
            );
          })}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** In place of rows that are not seen. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

function LoadingRows() {
  return (
    <div role="status">
      <VisuallyHidden>{words.loadingRows}</VisuallyHidden>
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} h={46} mb={10} />
      ))}
    </div>
  );
}

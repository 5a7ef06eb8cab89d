import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import classes from './cell-grid.module.css';
import { moved } from './moved.ts';
import type { Place } from './moved.ts';

/** A column of a grid. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Under the title. */
  readonly note?: string;
  /** In pixels; all of one width unless said. */
  readonly width?: number;
}

export interface GridCell {
  readonly content: ReactNode;
  /** `absent`: the row does not have it. */
  readonly tone?: 'warning' | 'error' | 'absent';
}

export interface CellGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  /** Title of the column of row heads. */
  readonly headTitle: string;
  /** Of the row heads, in pixels. */
  readonly headWidth?: number;
  readonly rowHead: (row: number) => GridCell;
  readonly cell: (row: number, column: number) => GridCell;
  /** Where the keyboard is, counted from 0; the row's head is column -1. */
  readonly onPlace?: (place: Place) => void;
}

const headHeight = 48;
const rowHeight = 34;
const columnWidth = 180;
const mostRowsInSight = 12;

/**
 * A grid of cells of which only those in sight are there, so that 1,000 rows of 200 columns are as quick as ten. Arrows,
 * Home, End, Page up and down and their combinations with Ctrl move through it; the focus stays on the grid.
 */
export function CellGrid(props: CellGridProps) {
  const { label, columns, rowCount, headTitle, headWidth = 132, rowHead, cell, onPlace } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const getScrollElement = () => frame.current;
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    count: columns.length,
    getScrollElement,
    estimateSize: (column) => columns[column]?.width ?? columnWidth,
    overscan: 2,
    horizontal: true,
    scrollPaddingStart: headWidth,
  });
  const shownColumns = across.getVirtualItems();
  const shownRows = rows.getVirtualItems();
  const width = headWidth + across.getTotalSize();
  const go = (next: Place) => {
    setPlace(next);
    onPlace?.(next);
    rows.scrollToIndex(next.row);
    if (next.column >= 0) across.scrollToIndex(next.column);
    else frame.current?.scrollTo({ left: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(place, event, { rows: rowCount, columns: columns.length });
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const onClick = ({ target }: MouseEvent) => {
    const next = target instanceof Element ? placeOf(target) : null;
    if (next !== null) go(next);
  };
  const idOf = (row: number, column: number): string => `${id}-${row}-${column}`;
  const isShown =
    shownRows.some(({ index }) => index === place.row) &&
    (place.column < 0 || shownColumns.some(({ index }) => index === place.column));
  const stateOf = (row: number, column: number) => ({
    id: idOf(row, column),
    'aria-colindex': column + 2,
    'data-active': row === place.row && column === place.column,
    'data-place': `${row} ${column}`,
  });
  return (
    <div
      ref={frame}
      className={classes['frame']}
      style={{ height: headHeight + rowHeight * Math.min(rowCount, mostRowsInSight) + 16 }}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isShown ? idOf(place.row, place.column) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <HeadRow {...{ columns, headTitle, headWidth, width }} shown={shownColumns} />
      <div role="rowgroup" className={classes['body']} style={{ width, height: rows.getTotalSize() }}>
        {shownRows.map(({ index: row, start: top }) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={classes['row']}
            style={{ top, height: rowHeight }}
          >
            <Cell role="rowheader" {...rowHead(row)} {...stateOf(row, -1)} style={{ width: headWidth }} />
            {shownColumns.map(({ index: column, start, size }) => (
              <Cell
                key={column}
                role="gridcell"
                {...cell(row, column)}
                {...stateOf(row, column)}
                style={{ left: headWidth + start, width: size }}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface HeadRowProps extends Pick<CellGridProps, 'columns' | 'headTitle'> {
  readonly shown: readonly { readonly index: number; readonly start: number; readonly size: number }[];
  readonly headWidth: number;
  readonly width: number;
}

function HeadRow({ columns, headTitle, headWidth, shown, width }: HeadRowProps) {
  return (
    <div role="row" aria-rowindex={1} className={classes['headRow']} style={{ width, height: headHeight }}>
      <div role="columnheader" aria-colindex={1} className={classes['corner']} style={{ width: headWidth }}>
        {headTitle}
      </div>
      {shown.map(({ index, start, size }) => (
        <div
          key={index}
          role="columnheader"
          aria-colindex={index + 2}
          className={classes['head']}
          style={{ left: headWidth + start, width: size }}
          title={columns[index]?.title}
        >
          <span>{columns[index]?.title}</span>
          <small>{columns[index]?.note}</small>
        </div>
      ))}
    </div>
  );
}

/** The cell that was clicked at; null: none. */
function placeOf(target: Element): Place | null {
  const [row, column] =
    target.closest('[data-place]')?.getAttribute('data-place')?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

interface CellProps extends GridCell {
  readonly id: string;
  readonly role: 'gridcell' | 'rowheader';
  readonly 'aria-colindex': number;
  readonly 'data-active': boolean;
  readonly 'data-place': string;
  readonly style: { readonly left?: number; readonly width: number };
}

function Cell({ content, tone, role, ...rest }: CellProps) {
  return (
    <div
      {...rest}
      role={role}
      className={role === 'rowheader' ? classes['rowHead'] : classes['cell']}
      data-tone={tone}
    >
      {content}
    </div>
  );
}

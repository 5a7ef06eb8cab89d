import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { CellGrid } from '../../../grid/cell-grid.tsx';
import type { GridCell } from '../../../grid/cell-grid.tsx';
import { columnWidths } from '../../../grid/column-widths.ts';
import type { Inspection } from '../../../server/answers.ts';
import { texts } from '../../../texts/texts.ts';

/** The first rows of a file as they stand in it, below the names of its columns. */
export function Preview({ headers, rows }: Pick<Inspection, 'headers' | 'rows'>) {
  const columns = useMemo(
    () =>
      columnWidths(
        headers,
        rows.map(({ cells }) => cells),
      ).map((width, index) => ({
        key: String(index),
        title: headers[index] || texts.reading.nameless,
        width,
      })),
    [headers, rows],
  );
  return (
    <CellGrid
      // Scrolled to the beginning when the file is read otherwise.
      key={headers.join('\n')}
      label={texts.reading.grid}
      columns={columns}
      rowCount={rows.length}
      headTitle={texts.reading.lineTitle}
      headWidth={72}
      rowHead={(row) => ({ content: rows[row]?.line ?? '' })}
      cell={(row, column) => shown(rows[row]?.cells[column])}
    />
  );
}

/** A cell that the row does not have is told from a blank one. */
const shown = (cell: string | undefined): GridCell =>
  cell === undefined
    ? { content: <VisuallyHidden>{texts.reading.absent}</VisuallyHidden>, tone: 'absent' }
    : { content: cell };

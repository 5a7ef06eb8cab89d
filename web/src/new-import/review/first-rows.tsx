import { Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconArrowNarrowRight, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import { CellGrid } from '../../grid/cell-grid.tsx';
import type { GridCell } from '../../grid/cell-grid.tsx';
import type { Place } from '../../grid/moved.ts';
import { texts } from '../../texts/texts.ts';
import { PlaceDetail } from './place-detail.tsx';
import { shownCell } from './shown-cell.ts';
import classes from './first-rows.module.css';

/** A column that is read. */
export interface ReadColumn {
  readonly index: number;
  readonly header: string;
  readonly field: string;
  readonly inverted: boolean;
}

/** The first rows as they will be stored: what changes on the way, and what is wrong, cell by cell. */
export function FirstRows({ inspection }: { readonly inspection: Inspection }) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const said = texts.review.first;
  const { rows } = inspection;
  const columns = readColumns(inspection);
  const issues = rows.reduce((sum, row) => sum + row.issues.length, 0);
  const row = rows[place.row];
  return (
    <section aria-labelledby="first-rows">
      <Stack gap="sm">
        <div>
          <Title order={2} id="first-rows">
            {said.title}
          </Title>
          <Text size="sm" c="dimmed">
            {issues === 0 ? said.clean(rows.length) : said.found(rows.length, issues)} {said.lead}
          </Text>
        </div>
        <CellGrid
          label={said.grid}
          headTitle={said.row}
          columns={columns.map(({ index, header, field, inverted }) => ({
            key: String(index),
            title: header,
            note: inverted ? said.fieldInverted(field) : field,
          }))}
          rowCount={rows.length}
          rowHead={(at) => headOf(rows[at])}
          cell={(at, column) => cellOf(rows[at], columns[column])}
          onPlace={setPlace}
        />
        {row !== undefined && (
          <Paper withBorder p="md" role="status">
            <PlaceDetail row={row} column={columns[place.column] ?? null} />
          </Paper>
        )}
      </Stack>
    </section>
  );
}

function readColumns({ mapping }: Inspection): ReadColumn[] {
  return mapping.flatMap(({ header, field, inverted }, index) =>
    field === null ? [] : [{ index, header, field, inverted }],
  );
}

type InspectedRow = Inspection['rows'][number];

function headOf(row: InspectedRow | undefined): GridCell {
  if (row === undefined) return { content: '' };
  const said = texts.review.first;
  const ofRow = row.issues.filter(({ column }) => column < 0).length;
  if (row.outcome === 'rejected') {
    const content = (
      <span className={classes['mark']}>
        <IconCircleX size={14} aria-hidden /> {row.row} {said.rejected}
      </span>
    );
    return { content, tone: 'error' };
  }
  if (row.outcome === 'blank') return { content: `${row.row} ${said.blank}` };
  if (ofRow === 0) return { content: row.row };
  const content = (
    <span className={classes['mark']}>
      <IconAlertTriangle size={14} aria-hidden /> {row.row}, {said.issues(ofRow)}
    </span>
  );
  return { content, tone: 'warning' };
}

function cellOf(row: InspectedRow | undefined, column: ReadColumn | undefined): GridCell {
  if (row === undefined || column === undefined) return { content: '' };
  const { before, after, issues } = shownCell(row, column.index, column.field);
  const [issue] = issues;
  if (issue === undefined) return { content: <Changed before={before} after={after} /> };
  const content = (
    <span className={classes['mark']}>
      <IconAlertTriangle size={14} aria-hidden /> <Changed before={before} after={after} isWrong />
      <VisuallyHidden>. {issue.sentence}</VisuallyHidden>
    </span>
  );
  return { content, tone: issue.level };
}

/** Before and after; a cell of which nothing is stored stands as it is, unless something is wrong with it. */
function Changed({ before, after, isWrong = false }: ChangedProps) {
  if (after === before || (after === undefined && !isWrong)) return before;
  const { becomes, cleared } = texts.review.first;
  return (
    <>
      <s className={classes['before']}>{before}</s>
      {after !== undefined && (
        <>
          {' '}
          <IconArrowNarrowRight size={14} aria-hidden className={classes['arrow']} />
          <VisuallyHidden>{becomes}</VisuallyHidden>{' '}
          <span className={classes['after']}>{after ?? cleared}</span>
        </>
      )}
    </>
  );
}

interface ChangedProps {
  readonly before: string;
  /** As `ShownCell`. */
  readonly after: string | null | undefined;
  readonly isWrong?: boolean;
}

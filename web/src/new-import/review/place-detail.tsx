import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import { texts } from '../../texts/texts.ts';
import type { ReadColumn } from './first-rows.tsx';
import { shownCell } from './shown-cell.ts';
import classes from './first-rows.module.css';

type InspectedRow = Inspection['rows'][number];

export interface PlaceDetailProps {
  readonly row: InspectedRow;
  /** Null: the row as a whole. */
  readonly column: ReadColumn | null;
}

/** A place of the grid in full: the cell, what is stored of it, and what is wrong with it and with its row. */
export function PlaceDetail({ row, column }: PlaceDetailProps) {
  const said = texts.review.first;
  const ofRow = row.issues.filter((issue) => issue.column < 0 || column === null);
  const cell = column === null ? null : shownCell(row, column.index, column.field);
  const issues = [...(cell?.issues ?? []), ...ofRow];
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {said.detail(row.row, row.line)}
      </Text>
      {column !== null && cell !== null && (
        <Group gap="lg" align="baseline">
          <Text size="sm" fw={600}>
            {column.header}
          </Text>
          <Fact name={said.inFile} value={cell.before === '' ? said.blankCell : cell.before} />
          <Fact
            name={said.stored}
            value={cell.after === null ? said.cleared : (cell.after ?? said.nothing)}
          />
        </Group>
      )}
      {issues.map(({ code, level, sentence }) => (
        <Text key={`${code} ${sentence}`} size="sm" className={classes['mark']}>
          {level === 'error' ? (
            <IconCircleX size={15} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} aria-hidden />
          )}{' '}
          {sentence}
        </Text>
      ))}
      {row.issues.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.rowOk}
        </Text>
      )}
    </Stack>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Text size="sm">
      <Text span inherit c="dimmed">
        {name}:
      </Text>{' '}
      {value}
    </Text>
  );
}

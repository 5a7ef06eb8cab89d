import { Table } from '@mantine/core';
import { formatCount } from '../../presentation/format.ts';
import type { KeptValue } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';
import classes from './kept-table.module.css';

const words = texts.undo;

/** Values that an undo leaves as they are, each with what it is, what it was, and why; on a phone one below the other. */
export function KeptTable({ values }: { readonly values: readonly KeptValue[] }) {
  return (
    <Table aria-label={words.keptTitle} verticalSpacing={6} className={classes['kept']}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {values.map((value) => (
          <Table.Tr key={`${value.row} ${value.field} ${value.brand ?? ''}`}>
            {cellsOf(value).map((cell, index) => (
              <Table.Td key={heads[index]} data-head={heads[index]}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const heads = [words.row, words.customer, words.field, words.present, words.former, words.why];

function cellsOf(value: KeptValue): string[] {
  const { row, customerId, field, brand, present, former } = value;
  return [
    formatCount(row),
    String(customerId),
    brand === null ? field : `${field} (${brand})`,
    textOf(present),
    textOf(former),
    words.reason(value),
  ];
}

function textOf(value: KeptValue['present']): string {
  if (value === null) return words.noValue;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

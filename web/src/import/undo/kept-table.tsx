import { Table } from '@mantine/core';
import { formatCount } from '../../presentation/format.ts';
import type { KeptValue } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';

const words = texts.undo;

/** Values that an undo leaves as they are, each with what it is, what it was, and why it stays. */
export function KeptTable({ values }: { readonly values: readonly KeptValue[] }) {
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={words.keptTitle} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {[words.row, words.customer, words.field, words.present, words.former, words.why].map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((value) => (
            <Table.Tr key={`${value.row} ${value.field} ${value.brand ?? ''}`}>
              <Table.Td>{formatCount(value.row)}</Table.Td>
              <Table.Td>{value.customerId}</Table.Td>
              <Table.Td>{value.brand === null ? value.field : `${value.field} (${value.brand})`}</Table.Td>
              <Table.Td>{textOf(value.present)}</Table.Td>
              <Table.Td>{textOf(value.former)}</Table.Td>
              <Table.Td>{words.reason(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function textOf(value: KeptValue['present']): string {
  if (value === null) return words.noValue;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

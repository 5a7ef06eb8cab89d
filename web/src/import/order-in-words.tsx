import { Accordion, Table, Text } from '@mantine/core';
import type { ImportOrder } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import classes from './order-in-words.module.css';

const words = texts.order;

/** What the import was told to do, as sentences, and what each column was read as. */
export function OrderInWords({ order }: { readonly order: ImportOrder }) {
  return (
    <Accordion order={2} variant="separated" radius="md" classNames={{ item: classes['item'] ?? '' }}>
      <Accordion.Item value="order">
        <Accordion.Control>
          <span className={classes['title']}>{words.title}</span>
        </Accordion.Control>
        <Accordion.Panel>
          <dl className={classes['lines']}>
            {words.lines(order).map(([heading, sentence]) => (
              <div key={heading} className={classes['line']}>
                <dt>{heading}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
          <Text fw={600} mt="lg" mb={6}>
            {words.columns}
          </Text>
          <Table aria-label={words.columns} className={classes['columns']} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.header}</Table.Th>
                <Table.Th>{words.field}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...order.columns.entries()].map(([place, column]) => (
                <Table.Tr key={place}>
                  <Table.Td>{column.header}</Table.Td>
                  <Table.Td className={column.field === null ? (classes['not-read'] ?? '') : ''}>
                    {readAs(column)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function readAs({ field, inverted }: ImportOrder['columns'][number]): string {
  if (field === null) return words.notRead;
  return inverted ? words.inverted(field) : field;
}

import { Paper, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../presentation/dialog.tsx';
import { samplesQuery } from '../../server/rehearsal.ts';
import type { RehearsalSample } from '../../server/rehearsal.ts';
import { texts } from '../../texts/texts.ts';
import classes from './first-rows.module.css';

export interface SampleDialogProps {
  readonly rehearsalId: number;
  readonly outcome: RehearsalSample['outcome'];
  readonly onClose: () => void;
}

/** Rows of one outcome: what each would change, before and after, and what is wrong with it. */
export function SampleDialog({ rehearsalId, outcome, onClose }: SampleDialogProps) {
  const { data: samples } = useQuery(samplesQuery(rehearsalId, outcome));
  const said = texts.review.rehearsal;
  const name = texts.outcomes[outcome === 'not-found' ? 'notFound' : outcome];
  return (
    <Dialog onClose={onClose} size="xl" title={said.samples(name)}>
      <Stack gap="md">
        {samples === undefined && <Skeleton h={160} />}
        {samples?.length === 0 && <Text>{said.noSamples}</Text>}
        {samples !== undefined && samples.length > 0 && (
          <Text size="sm" c="dimmed">
            {said.samplesLead(samples.length)}
          </Text>
        )}
        {samples?.map((sample) => (
          <Sample key={sample.row} sample={sample} />
        ))}
      </Stack>
    </Dialog>
  );
}

function Sample({
  sample: { row, outcome, customerId, changes, issues, cells },
}: {
  readonly sample: RehearsalSample;
}) {
  const said = texts.review.rehearsal;
  const title = outcome === 'created' ? said.sampleNew(row) : said.sampleRow(row, customerId);
  return (
    <Paper withBorder p="sm">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {cells.filter((cell) => cell.trim() !== '').join(' · ')}
      </Text>
      {issues.map(({ code, level, sentence }) => (
        <Text key={`${code} ${sentence}`} size="sm" mt={4} className={classes['mark']}>
          {level === 'error' ? (
            <IconCircleX size={15} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} aria-hidden />
          )}{' '}
          {sentence}
        </Text>
      ))}
      {changes.length > 0 && (
        <Table.ScrollContainer minWidth={360}>
          <Table verticalSpacing={4} mt="xs" aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{said.field}</Table.Th>
                <Table.Th>{said.before}</Table.Th>
                <Table.Th>{said.after}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(({ field, brand, before, after }) => (
                <Table.Tr key={`${field} ${brand ?? ''}`}>
                  <Table.Td>{brand === null ? field : `${field} (${brand})`}</Table.Td>
                  <Table.Td c="dimmed">{inWords(before)}</Table.Td>
                  <Table.Td>{inWords(after)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {changes.length === 0 && outcome === 'unchanged' && <Text size="sm">{said.noChange}</Text>}
    </Paper>
  );
}

function inWords(value: RehearsalSample['changes'][number]['before']): string {
  if (value === null) return texts.review.rehearsal.empty;
  if (typeof value === 'boolean') return value ? texts.review.first.values.yes : texts.review.first.values.no;
  return Array.isArray(value) ? value.join(' | ') : String(value);
}

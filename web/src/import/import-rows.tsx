import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { rowResult } from '../../../src/contract/import-answers.ts';
import type { ImportOrder, ImportProgress } from '../server/answers.ts';
import { isMoving, resultQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import { ImportCard } from './import-card.tsx';
import { issueNames } from './issue-names.ts';
import { RowTable } from './row-table.tsx';

const words = texts.importPage;
const outcomes = [
  { value: '', label: words.anyOutcome },
  ...rowResult.shape.outcome.options.map((value) => ({ value, label: words.outcomeOf[value] })),
];

export interface ImportRowsProps {
  readonly progress: ImportProgress;
  readonly order: ImportOrder;
}

/** The rows of an import one by one, all of them or those with an outcome or an issue; the address keeps which. */
export function ImportRows({ progress, order }: ImportRowsProps) {
  const { importId, status, rows, counts } = progress;
  const search = useSearch({ from: '/imports/$importId' });
  const navigate = useNavigate({ from: '/imports/$importId' });
  const { data } = useQuery(resultQuery(importId, { status, rows }));
  if (counts.total === 0) return null;
  if (isMoving(status))
    return (
      <ImportCard title={words.rows}>
        <Text c="dimmed">{words.rowsLater}</Text>
      </ImportCard>
    );
  const change = (changed: Partial<Record<'outcome' | 'code', string>>) =>
    void navigate({
      search: (before) => ({ ...before, ...blankAsAbsent(changed) }),
      replace: true,
      resetScroll: false,
    });
  const filter = (
    <Group gap="xs">
      <NativeSelect
        aria-label={words.outcomeFilter}
        data={outcomes}
        value={search.outcome ?? ''}
        onChange={({ currentTarget: { value } }) => change({ outcome: value })}
      />
      <NativeSelect
        aria-label={words.issueFilter}
        maw={260}
        data={[{ value: '', label: words.anyIssue }, ...issueNames(data?.issues ?? [], search.code)]}
        value={search.code ?? ''}
        onChange={({ currentTarget: { value } }) => change({ code: value })}
      />
    </Group>
  );
  return (
    <div id="rows">
      <ImportCard title={words.rows} aside={filter}>
        <RowTable importId={importId} filter={search} headers={order.columns.map(({ header }) => header)} />
      </ImportCard>
    </div>
  );
}

const blankAsAbsent = (changed: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [name, value === '' ? undefined : value]),
  );

import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatCount } from '../presentation/format.ts';
import type { IssueGroup, RowResult } from '../server/answers.ts';
import { rowsQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import classes from './issue-rows.module.css';

const words = texts.importPage;
const shownRanges = 30;
const shownRows = 5;

/** Where an issue was found: its rows as ranges, the first of them with their sentences, and the way to all. */
export function IssueRows({ importId, group }: { readonly importId: number; readonly group: IssueGroup }) {
  const { code, rows, column } = group;
  const navigate = useNavigate({ from: '/imports/$importId' });
  const { data } = useInfiniteQuery(rowsQuery(importId, { code }, shownRows));
  if (rows.length === 0) return null;
  const shown = rows.slice(0, shownRanges).map(([from, to]) => words.range(from, to));
  const rest = rows.length - shown.length;
  const showRows = async () => {
    await navigate({ search: { code }, replace: true, resetScroll: false });
    document.querySelector('#rows')?.scrollIntoView({ block: 'start' });
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed" className="numbers">
        {words.inRows} {shown.join(', ')}
        {rest > 0 && ` ${words.moreRanges(rest)}`}
      </Text>
      {data === undefined ? (
        <Skeleton h={80} />
      ) : (
        <ul className={classes['rows']}>
          {data.pages
            .flatMap(({ items }) => items)
            .filter((row) => sentencesIn(row, { code, column }).length > 0)
            .slice(0, shownRows)
            .map((row) => (
              <li key={row.row}>
                <span className={classes['number']}>
                  {words.row} {formatCount(row.row)}
                </span>
                <span>{sentencesIn(row, { code, column }).join(' ')}</span>
              </li>
            ))}
        </ul>
      )}
      <Button variant="default" size="xs" onClick={() => void showRows()}>
        {words.showRows}
      </Button>
    </Stack>
  );
}

function sentencesIn({ issues }: RowResult, of: Pick<IssueGroup, 'code' | 'column'>): string[] {
  return issues
    .filter(({ code, column }) => code === of.code && column === of.column)
    .map(({ sentence }) => sentence);
}

import { Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { Bars } from '../../presentation/bars.tsx';
import { formatCount } from '../../presentation/format.ts';
import type { RehearsalResult } from '../../server/rehearsal.ts';
import { texts } from '../../texts/texts.ts';
import classes from './issue-chart.module.css';

type Issues = RehearsalResult['issues'];

/** The issues of a file, column by column, and below them what they are and in which rows. */
export function IssueChart({ issues }: { readonly issues: Issues }) {
  const [all, setAll] = useState(false);
  const said = texts.review.rehearsal;
  if (issues.length === 0) return <Text size="sm">{said.noIssues}</Text>;
  const shown = all ? issues : issues.slice(0, atFirst);
  return (
    <Stack gap="sm">
      <Bars label={said.issues} items={byColumn(issues)} />
      <ul className={classes['list']}>
        {shown.map(({ code, level, column, count, rows, example }) => (
          <li key={`${code} ${level} ${column ?? ''}`}>
            {level === 'error' ? (
              <IconCircleX size={15} aria-hidden />
            ) : (
              <IconAlertTriangle size={15} aria-hidden />
            )}{' '}
            <strong>
              {said.times(count)}
              {level === 'error' ? `, ${said.errors}` : ''}:
            </strong>{' '}
            {example}{' '}
            {rows.length > 0 && <span className={classes['rows']}>{said.rowsOf(rangesOf(rows))}</span>}
          </li>
        ))}
      </ul>
      {issues.length > shown.length && (
        <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
          {texts.review.summary.more(issues.length - shown.length)}
        </Button>
      )}
    </Stack>
  );
}

const atFirst = 6;
const mostRanges = 6;

function byColumn(issues: Issues) {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { column, level, count } of issues) {
    const name = column ?? texts.review.rehearsal.ofRow;
    const { errors, warnings } = counts.get(name) ?? { errors: 0, warnings: 0 };
    counts.set(
      name,
      level === 'error' ? { errors: errors + count, warnings } : { errors, warnings: warnings + count },
    );
  }
  const { errors: errorWord, warnings: warningWord } = texts.review.rehearsal;
  return [...counts].map(([label, { errors, warnings }]) => ({
    label,
    parts: [
      { name: errorWord, count: errors, color: 'var(--rejected)' },
      { name: warningWord, count: warnings, color: 'var(--not-found)' },
    ],
  }));
}

function rangesOf(rows: Issues[number]['rows']): string {
  const shown = rows
    .slice(0, mostRanges)
    .map(([from, to]) => (from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`));
  return `${shown.join(', ')}${rows.length > mostRanges ? ' …' : ''}`;
}

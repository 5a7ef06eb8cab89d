import { Accordion, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportProgress, IssueGroup } from '../server/answers.ts';
import { isMoving, resultQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import { ImportCard } from './import-card.tsx';
import { IssueHeading } from './issue-heading.tsx';
import { IssueRows } from './issue-rows.tsx';
import classes from './import-issues.module.css';

const words = texts.importPage;

/** The issues of an import, grouped by code and column, each of which opens to its rows. */
export function ImportIssues({ progress }: { readonly progress: ImportProgress }) {
  const { importId, status, rows } = progress;
  const { data } = useQuery(resultQuery(importId, { status, rows }));
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (rows === 0) return null;
  if (data === undefined)
    return (
      <ImportCard title={words.issues}>
        <Skeleton h={64} />
      </ImportCard>
    );
  return (
    <ImportCard title={words.issues}>
      {data.issues.length === 0 ? (
        <Text c="dimmed">{isMoving(status) ? words.noIssuesYet : words.noIssues}</Text>
      ) : (
        <Accordion multiple value={[...opened]} onChange={setOpened} order={3} className={classes['groups']}>
          {data.issues.map((group) => (
            <Accordion.Item key={keyOf(group)} value={keyOf(group)}>
              <Accordion.Control>
                <IssueHeading group={group} />
              </Accordion.Control>
              <Accordion.Panel>
                {opened.includes(keyOf(group)) && <IssueRows importId={importId} group={group} />}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </ImportCard>
  );
}

/** Part of ids in the page, which have no blanks. */
const keyOf = ({ code, level, column }: IssueGroup): string =>
  encodeURIComponent(`${code} ${level} ${column ?? ''}`);

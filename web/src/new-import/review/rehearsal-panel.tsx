import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatDuration, formatMoment, formatShare } from '../../presentation/format.ts';
import { Notice } from '../../presentation/notice.tsx';
import { isUnderWay, rehearsalQuery, useRehearse } from '../../server/rehearsal.ts';
import type { Rehearsal } from '../../server/rehearsal.ts';
import { texts } from '../../texts/texts.ts';
import { RehearsalResultView } from './rehearsal-result.tsx';
import { useFocusKept } from './use-focus-kept.ts';

/** The whole file against the customers as they are, changing nothing: begun, followed, and what it found. */
export function RehearsalPanel({ importId }: { readonly importId: number }) {
  const { data: rehearsal = null } = useQuery(rehearsalQuery(importId));
  const { begin, stop } = useRehearse(importId);
  const said = texts.review.rehearsal;
  const runs = isUnderWay(rehearsal) || begin.isPending;
  const isOver = rehearsal !== null && rehearsal.result !== null;
  const heading = useFocusKept(runs);
  return (
    <section aria-labelledby="rehearsal">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} id="rehearsal" ref={heading} tabIndex={-1}>
              {said.title}
            </Title>
            <Text size="sm" c="dimmed" maw="46rem">
              {said.lead}
            </Text>
          </div>
          {!runs && <Begin isOver={isOver} onBegin={() => begin.mutate()} />}
        </Group>
        {runs && (
          <Running
            rehearsal={rehearsal}
            onStop={() => {
              if (rehearsal !== null) stop.mutate(rehearsal.rehearsalId);
            }}
          />
        )}
        {rehearsal !== null && !runs && <Over rehearsal={rehearsal} />}
      </Stack>
    </section>
  );
}

function Begin({ isOver, onBegin }: { readonly isOver: boolean; readonly onBegin: () => void }) {
  return (
    <Button
      variant={isOver ? 'default' : 'light'}
      leftSection={isOver ? <IconRotate size={16} /> : null}
      onClick={onBegin}
    >
      {isOver ? texts.review.rehearsal.again : texts.review.rehearsal.start}
    </Button>
  );
}

function Running({
  rehearsal,
  onStop,
}: {
  readonly rehearsal: Rehearsal | null;
  readonly onStop: () => void;
}) {
  const said = texts.review.rehearsal;
  const isBegun = rehearsal?.status === 'running' && rehearsal.totalBytes > 0;
  const share = isBegun ? Math.min(rehearsal.bytes / rehearsal.totalBytes, 1) : 0;
  const left = rehearsal?.secondsLeft ?? null;
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Progress value={share * 100} aria-label={said.running} animated={!isBegun} />
        <Group justify="space-between">
          <Text size="sm" className="numbers">
            {isBegun ? said.progress(rehearsal.rows, formatShare(share)) : said.queued}
            {left !== null && left > 1 ? `, ${said.left(formatDuration(left))}` : ''}
          </Text>
          <Button variant="default" size="xs" onClick={onStop} disabled={rehearsal?.cancelling === true}>
            {said.cancel}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Over({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const said = texts.review.rehearsal;
  const { result, outdated, moment, failure, status } = rehearsal;
  if (status === 'cancelled') return <Text role="status">{said.cancelled}</Text>;
  if (result === null)
    return (
      <Notice tone="bad" title={said.failed}>
        <Text size="sm">{failure}</Text>
      </Notice>
    );
  return (
    <Stack gap="sm">
      {outdated.length > 0 && (
        <Notice tone="warn" title={said.outdated}>
          <Text size="sm">
            {[...outdated.map((each) => said.outdatedBy[each]), said.outdatedWhat].join(' ')}
          </Text>
        </Notice>
      )}
      {moment !== null && (
        <Text size="sm" c="dimmed" role="status">
          {said.asOf(formatMoment(moment))}
        </Text>
      )}
      <RehearsalResultView rehearsalId={rehearsal.rehearsalId} result={result} />
    </Stack>
  );
}

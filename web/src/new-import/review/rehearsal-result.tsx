import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Emphasis } from '../../presentation/emphasis.tsx';
import { Notice } from '../../presentation/notice.tsx';
import { OutcomeBar } from '../../presentation/outcome-bar.tsx';
import { outcomesIn } from '../../presentation/outcomes.ts';
import { evidenceQuery } from '../../server/rehearsal.ts';
import type { RehearsalResult, RehearsalSample } from '../../server/rehearsal.ts';
import { texts } from '../../texts/texts.ts';
import { callOutInWords } from '../call-out-in-words.ts';
import { ConsentChart } from './consent-chart.tsx';
import { IssueChart } from './issue-chart.tsx';
import { SampleDialog } from './sample-dialog.tsx';

export interface RehearsalResultProps {
  readonly rehearsalId: number;
  readonly result: RehearsalResult;
}

/** What a rehearsal found: outcomes, issues, consent, what is to be looked at, each with rows to see. */
export function RehearsalResultView({ rehearsalId, result }: RehearsalResultProps) {
  const said = texts.review.rehearsal;
  const [seen, setSeen] = useState<RehearsalSample['outcome'] | null>(null);
  return (
    <Stack gap="md">
      <CallOuts rehearsalId={rehearsalId} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Part title={said.outcomes}>
          <OutcomeBar counts={result.rows} isTall />
          <Text size="sm">
            {said.total(result.rows.total)}
            {result.rows.blank > 0 ? ` ${said.blankRows(result.rows.blank)}` : ''}.
          </Text>
          <Group gap="xs">
            {outcomesIn(result.rows).map(({ outcome }) => (
              <Button
                key={outcome}
                size="compact-xs"
                variant="default"
                onClick={() => setSeen(outcome === 'notFound' ? 'not-found' : outcome)}
              >
                {said.see(texts.outcomes[outcome])}
              </Button>
            ))}
          </Group>
        </Part>
        <Part title={said.customersTitle}>
          <Sentences sentences={aboutCustomers(result)} />
        </Part>
        <Part title={said.issues}>
          <IssueChart issues={result.issues} />
        </Part>
        <Part title={said.consent}>
          <ConsentChart subscriptions={result.subscriptions} kept={result.consentKept} />
        </Part>
        {result.erased.length > 0 && (
          <Part title={said.erased}>
            <Sentences
              sentences={result.erased.map(({ field, customers }) => said.erasedOf(field, customers))}
            />
          </Part>
        )}
      </SimpleGrid>
      {seen !== null && (
        <SampleDialog rehearsalId={rehearsalId} outcome={seen} onClose={() => setSeen(null)} />
      )}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={3}>{title}</Title>
        {children}
      </Stack>
    </Paper>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <Text key={sentence} size="sm">
      <Emphasis>{sentence}</Emphasis>
    </Text>
  ));
}

function aboutCustomers({ customers, contacts, segment, actions }: RehearsalResult): string[] {
  const said = texts.review.rehearsal;
  return [
    said.created(customers.created),
    ...(customers.matched === 0 ? [] : [said.changed(customers.changed, customers.matched)]),
    ...contacts
      .filter(({ replaced }) => replaced.customers > 0)
      .map(({ contact, replaced }) => said.replaced(replaced.customers, said.contacts[contact])),
    ...(segment === null ? [] : [said.joins(segment.added, segment.name)]),
    ...(actions.total === 0 ? [] : [said.actions(actions.total)]),
  ];
}

/** What the values of the whole file give reason to look at. */
function CallOuts({ rehearsalId }: { readonly rehearsalId: number }) {
  const { data } = useQuery(evidenceQuery(rehearsalId));
  if (data === undefined || data.callOuts.length === 0) return null;
  return (
    <Notice tone="warn" title={texts.review.rehearsal.lookAt}>
      <Sentences sentences={data.callOuts.map((each) => callOutInWords(each, null))} />
    </Notice>
  );
}

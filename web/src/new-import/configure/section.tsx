import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './column-notes.module.css';

/** A part of the step under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      <Paper withBorder p="lg">
        <Stack gap="lg">{children}</Stack>
      </Paper>
    </section>
  );
}

/** What is wrong with a choice, at its place. */
export function Faults({ of }: { readonly of: readonly string[] }) {
  return of.map((text) => (
    <Text key={text} size="sm" className={classes['note']} data-kind="fault" role="alert">
      <IconAlertTriangle size={15} aria-hidden /> {text}
    </Text>
  ));
}

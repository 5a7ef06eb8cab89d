import { Group, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './import-card.module.css';

export interface ImportCardProps {
  readonly title: string;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page of an import, under its own heading. */
export function ImportCard({ title, aside, children }: ImportCardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['card']}>
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  );
}

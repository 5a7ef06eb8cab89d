import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldGuides } from './field-guides.tsx';
import classes from './fields-beside.module.css';

/** Something with the list of all fields beside it; on a narrow page below it. */
export function FieldsBeside({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>{children}</div>
      <Paper withBorder p="lg" className={classes['aside']}>
        <FieldGuides />
      </Paper>
    </div>
  );
}

import { Anchor, Group, Text } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatFullMoment, formatMoment } from '../presentation/format.ts';
import { StatusBadge } from '../presentation/status-badge.tsx';
import type { ImportOrder, ImportProgress } from '../server/answers.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';
import { ImportActions } from './import-actions.tsx';
import classes from './import-header.module.css';

export interface ImportHeaderProps {
  readonly progress: ImportProgress;
  readonly order: ImportOrder;
}

/** Which import it is, how it stands, and what can be done with it. */
export function ImportHeader({ progress, order }: ImportHeaderProps) {
  const { importId, status } = progress;
  const type = texts.imports.typeAndAction(order.settings.action);
  return (
    <div>
      <Anchor component={Link} to="/" size="sm" className={classes['back']}>
        <IconChevronLeft size={14} aria-hidden="true" />
        {texts.importPage.back}
      </Anchor>
      <div className={classes['head']}>
        <div className={classes['title']}>
          <PageTitle>{order.name ?? order.file}</PageTitle>
          <Group gap="sm" mt={6}>
            <StatusBadge status={status} />
            <Text size="sm" c="dimmed">
              {texts.importPage.subtitle(importId, type)} ·{' '}
              <time dateTime={order.startedAt} title={formatFullMoment(order.startedAt)}>
                {formatMoment(order.startedAt)}
              </time>{' '}
              {texts.imports.startedBy} {order.startedBy}
            </Text>
          </Group>
        </div>
        <ImportActions progress={progress} />
      </div>
    </div>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { addressOf } from '../server/address.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';
import classes from './empty-imports.module.css';

/** Before the first import: what one is, what will be asked, and where to begin. */
export function EmptyImports() {
  return (
    <section className={classes['empty']}>
      <PageTitle>{texts.imports.emptyTitle}</PageTitle>
      <Text c="dimmed" size="lg" mt={8}>
        {texts.imports.emptyText}
      </Text>
      <ol className={classes['steps']}>
        {texts.imports.emptySteps.map(({ title, text }, index) => (
          <li key={title}>
            <span className={classes['number']} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <Text component="span" fw={600}>
                {title}
              </Text>{' '}
              <Text component="span" c="dimmed">
                {text}
              </Text>
            </span>
          </li>
        ))}
      </ol>
      <Group gap="sm">
        <Button component={Link} to="/new" leftSection={<IconPlus size={16} />}>
          {texts.imports.new}
        </Button>
        <Button
          component="a"
          href={addressOf('downloadTemplate')}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {texts.imports.emptyTemplate}
        </Button>
      </Group>
    </section>
  );
}

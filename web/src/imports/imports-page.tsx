import { Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { formatMoment } from '../presentation/format.ts';
import { client } from '../server/client.ts';
import { announce } from '../shell/live-region.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';

/** Home: all imports. */
export function ImportsPage() {
  const { data } = useSuspenseQuery({ queryKey: ['imports'], queryFn: () => client.listImports() });
  const count = data.items.length;
  useEffect(() => announce(texts.imports.found(count)), [count]);
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{texts.imports.title}</PageTitle>
        <Button component={Link} to="/new">
          {texts.imports.new}
        </Button>
      </Group>
      {data.items.map(({ importId, file, startedAt, rows }) => (
        <Text key={importId}>
          {file} {formatMoment(startedAt)} {texts.imports.rows(rows.total)}
        </Text>
      ))}
    </Stack>
  );
}

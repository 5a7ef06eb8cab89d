import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { importsQuery } from '../server/imports.ts';
import { announce } from '../shell/live-region.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';
import { EmptyImports } from './empty-imports.tsx';
import { ImportsFilter } from './imports-filter.tsx';
import { ImportsTable } from './imports-table.tsx';
import { NoneFound } from './none-found.tsx';

/** Home: all imports, as they move. */
export function ImportsPage() {
  const search = useSearch({ from: '/' });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    importsQuery(search),
  );
  const items = data.pages.flatMap((page) => page.items);
  const isFiltered = search.status ?? search.action ?? search.file;
  const { length } = items;
  useEffect(() => announce(texts.imports.found(length)), [length]);
  if (length === 0 && isFiltered === undefined) return <EmptyImports />;
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <PageTitle>{texts.imports.title}</PageTitle>
        <Button component={Link} to="/new" leftSection={<IconPlus size={16} />}>
          {texts.imports.new}
        </Button>
      </Group>
      <ImportsFilter filter={search} />
      {length === 0 ? <NoneFound /> : <ImportsTable items={items} sort={search.sort ?? 'newest'} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.imports.more}
        </Button>
      )}
    </Stack>
  );
}

import { Button, Progress, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keptQuery, undoQuery } from '../../server/undo.ts';
import { texts } from '../../texts/texts.ts';
import { ImportCard } from '../import-card.tsx';
import { KeptTable } from './kept-table.tsx';
import { UndoNumbers } from './undo-numbers.tsx';

const words = texts.undo;

/** How far the undo of an import is; then what it did, and what it left as it was. */
export function UndoState({ importId }: { readonly importId: number }) {
  const { data: undo } = useQuery(undoQuery(importId));
  if (undo === undefined) return null;
  if (undo.finishedAt !== null)
    return (
      <ImportCard title={words.doneTitle}>
        <UndoNumbers counts={undo.counts} />
        <Kept importId={importId} />
      </ImportCard>
    );
  const share = undo.totalRows === 0 ? 0 : undo.rows / undo.totalRows;
  return (
    <ImportCard title={words.undoingTitle} aside={<Text fw={600}>{words.undoing(share)}</Text>}>
      <Progress value={share * 100} size={10} radius="xl" aria-label={words.undoingTitle} />
      <Text c="dimmed" mt="sm" className="numbers">
        {undo.attempt === 0 ? words.waiting : words.rowsUndone(undo.rows)}
        {undo.secondsLeft !== null && ` · ${words.left(undo.secondsLeft)}`}
      </Text>
    </ImportCard>
  );
}

function Kept({ importId }: { readonly importId: number }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(keptQuery(importId));
  const values = data?.pages.flatMap(({ items }) => items) ?? [];
  if (values.length === 0) return null;
  return (
    <Stack gap="xs" mt="lg">
      <Text fw={600}>{words.keptTitle}</Text>
      <KeptTable values={values} />
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Stack>
  );
}

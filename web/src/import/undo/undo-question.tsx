import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../presentation/notice.tsx';
import { problemSentence } from '../../problem/problem-sentence.ts';
import { client } from '../../server/client.ts';
import { progressQuery } from '../../server/imports.ts';
import { undoPreviewQuery } from '../../server/undo.ts';
import { texts } from '../../texts/texts.ts';
import { KeptTable } from './kept-table.tsx';
import { UndoNumbers } from './undo-numbers.tsx';

const words = texts.undo;

/** What undoing would do, in numbers and examples, and the question whether to do it. */
export function UndoQuestion({ importId, close }: { readonly importId: number; readonly close: () => void }) {
  const cache = useQueryClient();
  const { data: preview, error } = useQuery(undoPreviewQuery(importId));
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.startUndo(importId),
    onSuccess: close,
    onSettled: () => cache.invalidateQueries(progressQuery(importId)),
  });
  if (error !== null) return <Notice tone="bad">{problemSentence(error)}</Notice>;
  if (preview === undefined)
    return (
      <Group role="status" wrap="nowrap">
        <Loader size="sm" />
        <Text>{words.looking}</Text>
      </Group>
    );
  if (!preview.possible)
    return (
      <Notice tone="calm" title={words.notPossible}>
        {preview.reason}
      </Notice>
    );
  return (
    <Stack>
      <Text>{words.lead}</Text>
      <UndoNumbers counts={preview.counts} />
      {preview.kept.length > 0 && (
        <div>
          <Text fw={600}>{words.keptTitle}</Text>
          <Text size="sm" c="dimmed" mb="xs">
            {words.keptLead}
          </Text>
          <KeptTable values={preview.kept.slice(0, 8)} />
        </div>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {preview.until !== null && words.until(preview.until)}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={close}>
            {words.keep}
          </Button>
          <Button color="red.8" loading={isPending} onClick={() => mutate()}>
            {words.confirm}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

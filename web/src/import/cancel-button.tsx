import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../server/client.ts';
import { progressQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';

const words = texts.importPage;

/** Ends an import, once somebody has confirmed that he means it. */
export function CancelButton({
  importId,
  isAsked,
}: {
  readonly importId: number;
  readonly isAsked: boolean;
}) {
  const cache = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.cancelImport(importId),
    onSettled: () => cache.invalidateQueries(progressQuery(importId)),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: words.cancelTitle,
      children: <Text>{words.cancelText}</Text>,
      labels: { confirm: words.cancelConfirm, cancel: words.cancelKeep },
      confirmProps: { color: 'red.8' },
      closeButtonProps: { 'aria-label': texts.shell.close },
      onConfirm: () => mutate(),
    });
  return (
    <Button variant="default" onClick={ask} loading={isPending || isAsked}>
      {words.cancel}
    </Button>
  );
}

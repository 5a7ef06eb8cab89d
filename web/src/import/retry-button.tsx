import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../server/client.ts';
import { texts } from '../texts/texts.ts';

const words = texts.importPage;

/** Imports the rejected rows again and goes there; pressed twice it is one import. */
export function RetryButton({
  importId,
  rejected,
}: {
  readonly importId: number;
  readonly rejected: number;
}) {
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: (key: string) => client.retryImport(importId, key),
    onSuccess: (begun) => navigate({ to: '/imports/$importId', params: { importId: begun.importId } }),
  });
  const ask = () => {
    const key = crypto.randomUUID();
    modals.openConfirmModal({
      title: words.retryTitle,
      children: <Text>{words.retryText(rejected)}</Text>,
      labels: { confirm: words.retryConfirm, cancel: texts.shell.cancel },
      closeButtonProps: { 'aria-label': texts.shell.close },
      onConfirm: () => mutate(key),
    });
  };
  return (
    <Button variant="default" onClick={ask} loading={isPending}>
      {words.retry}
    </Button>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton } from '../presentation/confirm-button.tsx';
import { client } from '../server/client.ts';
import { texts } from '../texts/texts.ts';

const words = texts.importPage;

/** Imports the rejected rows again and goes there; asked for twice, because an answer was lost, it is one import. */
export function RetryButton({
  importId,
  rejected,
}: {
  readonly importId: number;
  readonly rejected: number;
}) {
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.retryImport(importId, key),
    async onSuccess(begun) {
      setKey(crypto.randomUUID());
      await navigate({ to: '/imports/$importId', params: { importId: begun.importId } });
    },
  });
  return (
    <ConfirmButton
      label={words.retry}
      title={words.retryTitle}
      text={words.retryText(rejected)}
      confirm={words.retryConfirm}
      keep={texts.shell.cancel}
      isBusy={isPending}
      onConfirm={mutate}
    />
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '../presentation/confirm-button.tsx';
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
  return (
    <ConfirmButton
      label={words.cancel}
      title={words.cancelTitle}
      text={words.cancelText}
      confirm={words.cancelConfirm}
      keep={words.cancelKeep}
      isGrave
      isBusy={isPending || isAsked}
      onConfirm={mutate}
    />
  );
}

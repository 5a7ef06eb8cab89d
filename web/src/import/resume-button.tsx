import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../server/client.ts';
import { progressQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';

/** Lets an import go on that a stop rule has paused. */
export function ResumeButton({ importId }: { readonly importId: number }) {
  const cache = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.resumeImport(importId),
    onSettled: () => cache.invalidateQueries(progressQuery(importId)),
  });
  return (
    <Button loading={isPending} onClick={() => mutate()}>
      {texts.importPage.resume}
    </Button>
  );
}

import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { texts } from '../texts/texts.ts';

/** In place of a page that is on its way: a heading and some lines. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" py="md">
      <VisuallyHidden role="status">{texts.shell.loading}</VisuallyHidden>
      <Skeleton h={28} w={220} />
      <Skeleton h={36} />
      <Skeleton h={180} />
    </Stack>
  );
}

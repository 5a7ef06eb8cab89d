import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { texts } from '../texts/texts.ts';

/** In place of the list when the filter leaves nothing of it. */
export function NoneFound() {
  return (
    <Stack align="center" gap="xs" py={56}>
      <Text fw={600}>{texts.imports.noneFoundTitle}</Text>
      <Text c="dimmed" ta="center">
        {texts.imports.noneFoundText}
      </Text>
      <Button component={Link} to="/" variant="default" mt="xs">
        {texts.imports.clearFilters}
      </Button>
    </Stack>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { texts } from '../texts/texts.ts';
import { PageTitle } from './page-title.tsx';

/** For an address that nothing stands behind. */
export function MissingPage() {
  return (
    <Stack align="flex-start" maw={560} py="xl">
      <PageTitle>{texts.shell.missingTitle}</PageTitle>
      <Text>{texts.shell.missingText}</Text>
      <Button component={Link} to="/">
        {texts.shell.missingAction}
      </Button>
    </Stack>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { texts } from '../texts/texts.ts';
import { problemSentence } from './problem-sentence.ts';

/** In place of a page that could not be shown: why, and what to do now. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Stack role="alert" align="flex-start" maw={560} py="xl">
      <Title order={1}>{texts.problems.pageTitle}</Title>
      <Text>{problemSentence(error)}</Text>
      <Group>
        <Button onClick={again}>{texts.shell.retry}</Button>
        <Button component={Link} to="/" variant="default">
          {texts.shell.missingAction}
        </Button>
      </Group>
    </Stack>
  );
}

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../../../src/client/send.ts';
import { client } from '../../server/client.ts';
import { formatBytes } from '../../presentation/format-bytes.ts';
import { texts } from '../../texts/texts.ts';
import { forgetUpload, rememberedUploads } from './remembered-uploads.ts';
import { removeUpload } from './sending.ts';
import classes from './sending-panel.module.css';

/** Files whose upload this browser began and did not end: what to do to go on. */
export function UnfinishedUploads() {
  const cache = useQueryClient();
  const found = useQueries({
    queries: rememberedUploads().map(({ uploadId }) => ({
      queryKey: ['unfinished upload', uploadId],
      queryFn: () => unfinished(uploadId),
    })),
  }).flatMap(({ data }) => (data === undefined || data === null ? [] : [data]));
  const remove = async (uploadId: string) => {
    await removeUpload(uploadId);
    cache.setQueryData(['unfinished upload', uploadId], null);
  };
  if (found.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={texts.upload.unfinished}>
      {found.slice(0, mostShown).map(({ uploadId, name, received, bytes }) => (
        <Paper key={uploadId} withBorder p="md">
          <Group justify="space-between" gap="sm">
            <Group wrap="nowrap" gap="sm" align="flex-start" flex="1 1 18rem" miw={0}>
              <IconHistory size={20} stroke={1.5} className={classes['icon']} />
              <div>
                <Text fw={600}>{texts.upload.unfinishedTitle(name)}</Text>
                <Text c="dimmed">
                  {texts.upload.unfinishedText(formatBytes(received), formatBytes(bytes ?? received))}
                </Text>
              </div>
            </Group>
            <Button size="xs" variant="default" onClick={() => void remove(uploadId)}>
              {texts.upload.forget}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

const mostShown = 3;

/** Null: it is gone, so that nobody is reminded of it. */
async function unfinished(uploadId: string) {
  try {
    return await client.getUpload(uploadId);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'upload-not-found') throw error;
    forgetUpload(uploadId);
    return null;
  }
}

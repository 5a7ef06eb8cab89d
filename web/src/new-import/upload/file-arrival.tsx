import { Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { tellProblem } from '../../problem/tell-problem.ts';
import { announce } from '../../shell/live-region.tsx';
import { texts } from '../../texts/texts.ts';
import { FileDrop } from './file-drop.tsx';
import { dismiss, send, useSending } from './sending.ts';
import type { Purpose } from './sending.ts';
import { SendingPanel } from './sending-panel.tsx';
import { UnfinishedUploads } from './unfinished-uploads.tsx';

interface FileArrivalProps {
  readonly purpose: Purpose;
  /** Takes what has arrived; what it throws is told. */
  readonly onArrived: (uploadId: string) => Promise<void>;
}

/** From choosing a file to having it on the server. */
export function FileArrival({ purpose, onArrived }: FileArrivalProps) {
  const sending = useSending(purpose);
  const arrived = sending.kind === 'arrived' ? sending.uploadId : null;
  const take = useEffectEvent(async (uploadId: string) => {
    announce(texts.upload.hasArrived);
    await onArrived(uploadId).catch(tellProblem);
    dismiss();
  });
  useEffect(() => {
    if (arrived !== null) void take(arrived);
  }, [arrived]);
  if (sending.kind === 'arrived') return <Reading />;
  if (sending.kind === 'sending' || sending.kind === 'paused') return <SendingPanel sending={sending} />;
  return (
    <Stack gap="md">
      <UnfinishedUploads />
      <FileDrop sending={sending} onFile={(file) => send(purpose, file)} />
    </Stack>
  );
}

/** What has arrived is looked into. */
export function Reading() {
  return (
    <Stack gap="sm" role="status">
      <Text c="dimmed">{texts.upload.reading}</Text>
      <Skeleton h={64} />
      <Skeleton h={220} />
    </Stack>
  );
}
